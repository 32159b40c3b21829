import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { Temporal } from '../kernel';
import { badRequest } from './request-errors';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

const textOf = (node: ValueNode): unknown => (node.kind === Kind.STRING ? node.value : undefined);

function toInstant(value: unknown): Date {
  const date = typeof value === 'string' && INSTANT.test(value) ? new Date(value) : null;
  if (!date || Number.isNaN(date.getTime())) throw badRequest('DateTime must look like 2026-11-22T09:00:00Z.');
  return date;
}

function toDate(value: unknown): Temporal.PlainDate {
  try {
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return Temporal.PlainDate.from(value);
  } catch {
    // a day that no month has
  }
  throw badRequest('Date must look like 2026-11-22.');
}

/** An instant, UTC, ISO 8601. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, UTC, ISO 8601: 2026-11-22T09:00:00.000Z',
  serialize: (value) => (value instanceof Date ? value : new Date(value as string)).toISOString(),
  parseValue: toInstant,
  parseLiteral: (node) => toInstant(textOf(node)),
});

/** A day without time; inside, a Temporal.PlainDate. */
export const DateOnly = new GraphQLScalarType<Temporal.PlainDate, string>({
  name: 'Date',
  description: 'A day of the calendar: 2026-11-22',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value).slice(0, 10)),
  parseValue: toDate,
  parseLiteral: (node) => toDate(textOf(node)),
});

/** Values whose shape only their origin knows, such as a row of an imported file. Never accepted as input. */
export const Json = new GraphQLScalarType({
  name: 'JSON',
  description: 'Any JSON value. Only given, never taken.',
  parseValue: () => {
    throw badRequest('JSON is not accepted as input.');
  },
  parseLiteral: () => {
    throw badRequest('JSON is not accepted as input.');
  },
});

const AMOUNT = /^-?\d{1,15}(\.\d{1,4})?$/;

function toDecimal(value: unknown): string {
  if (typeof value === 'string' && AMOUNT.test(value)) return value;
  throw badRequest('Decimal must be a text like "60.00".');
}

/** An exact amount as a text, never a float; `Money.parse` makes it minor units. */
export const Decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'An exact amount as a text: "60.00"',
  serialize: String,
  parseValue: toDecimal,
  parseLiteral: (node) => toDecimal(textOf(node)),
});

/** ISO 4217. Only given: an association has one currency. */
export const Currency = new GraphQLScalarType<string, string>({ name: 'Currency', description: 'An ISO 4217 code: EUR', serialize: String });
