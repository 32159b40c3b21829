import type { ValidationRule } from 'graphql';
import { badRequest } from '../request-errors';
import { isStandardIntrospection } from './introspection';
import { LIMITS } from './limits';
import { shapeOf } from './shape';

/** Depth, aliases and directives of the whole document, at once and before the other rules walk it. */
export const shapeRule: ValidationRule = (context) => {
  const document = context.getDocument();
  const shape = shapeOf(document);
  const over = (['depth', 'aliases', 'directives'] as const).filter((kind) => shape[kind] > LIMITS[kind]);
  if (over.length && !isStandardIntrospection(document)) {
    for (const kind of over) context.reportError(badRequest(`This operation has ${kind} ${shape[kind]}, at most ${LIMITS[kind]} is allowed.`));
  }
  return {};
};

/** Texts that PostgreSQL cannot keep are refused here, where the caller learns why. */
export const storableTextRule: ValidationRule = (context) => ({
  StringValue(node) {
    if (!isStorable(node.value)) context.reportError(badRequest('A text holds a character that cannot be stored.'));
  },
});

/** False for a NUL or half a surrogate pair. */
export const isStorable = (text: string): boolean => !/[\0\p{Surrogate}]/u.test(text);

/** True when no text inside the value, keys included, is unstorable. */
export function isStorableDeep(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value);
  if (Array.isArray(value)) return value.every(isStorableDeep);
  if (value && typeof value === 'object') return Object.entries(value).every(([key, inner]) => isStorable(key) && isStorableDeep(inner));
  return true;
}
