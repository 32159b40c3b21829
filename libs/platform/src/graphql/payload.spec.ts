import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import { ObjectType } from '@nestjs/graphql';
import { Conflict, InvalidInput, NotFound } from '../kernel';
import { runInScope, systemScope } from '../scope';
import { payloadOf, toUserErrors } from './payload';
import { ConflictError, conflictWith, InvalidInputError, NotFoundError } from './user-errors';

const inFrench = <T>(fn: () => T): T => runInScope(systemScope('01937f00-0000-7000-8000-000000000001', { locale: 'fr' }), fn);

@ObjectType('SpecThing')
class Thing {
  name: string;
}
const RenamePayload = payloadOf('RenameSpecThing', () => Thing, [NotFoundError, ConflictError]);

describe('a payload', () => {
  test('carries the result or the error, never both', () => {
    const name = (text: string) => ({ name: text });
    expect(RenamePayload.from('Ada', name)).toEqual({ result: { name: 'Ada' }, userErrors: [] });
    expect(inFrench(() => RenamePayload.from(new NotFound() as string | NotFound, name))).toMatchObject({ result: null, userErrors: [{ code: 'NOT_FOUND', path: null }] });
  });

  test('takes only errors that it declares', () => {
    // @ts-expect-error InvalidInput is not declared
    expect(() => inFrench(() => RenamePayload.failed(new InvalidInput(['name'], 'required')))).toThrow('INVALID_INPUT');
  });
});

describe('an error', () => {
  test('speaks the language of the scope, by its reason where it has one', () => {
    const [error] = inFrench(() => toUserErrors(new InvalidInput(['input', 'email'], 'emailMissing'), [InvalidInputError]));
    expect(error).toMatchObject({ code: 'INVALID_INPUT', message: 'L’adresse e-mail manque.', path: ['input', 'email'] });
    expect(error).toBeInstanceOf(InvalidInputError);
  });

  test('a conflict shows what is stored now, as a view and never as an entity', () => {
    class Person {
      constructor(readonly name: string, readonly secret: string) {}
    }
    const conflict = new Conflict(new Person('Ada', 'x'), 7, 'Claire', new Date(0));
    expect(() => inFrench(() => toUserErrors(conflict, [ConflictError]))).toThrow('never as an entity');
    const shown = conflictWith(conflict, ({ name }) => ({ name }));
    expect(inFrench(() => toUserErrors(shown, [ConflictError]))[0]).toMatchObject({ currentVersion: 7, changedBy: 'Claire', current: { name: 'Ada' } });
  });
});
