import { badRequest } from './request-errors';

export type CursorValue = string | number | null;

/** A keyset cursor: the sort values of a row. Opaque outside, not secret: it shows nothing that its row does not. */
export const encodeCursor = (values: readonly CursorValue[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

/**
 * The sort values behind `after`, or null at the first page.
 * @param types what each value must be; null is accepted where the type ends with a question mark
 * @throws BAD_REQUEST when somebody made the cursor up
 */
export function decodeCursor(after: string | null | undefined, types: readonly CursorType[]): CursorValue[] | null {
  if (after == null) return null;
  const values = parse(after);
  const sound = Array.isArray(values) && values.length === types.length && values.every((value, i) => fits(value, types[i]!));
  if (!sound) throw badRequest('This cursor was not given by this list.');
  return values as CursorValue[];
}

export type CursorType = 'text' | 'number' | 'uuid' | 'instant' | 'text?' | 'number?' | 'instant?';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function fits(value: unknown, type: CursorType): boolean {
  if (value === null) return type.endsWith('?');
  switch (type.replace('?', '')) {
    case 'number':
      return Number.isFinite(value);
    case 'uuid':
      return typeof value === 'string' && UUID.test(value);
    case 'instant':
      return typeof value === 'string' && value.length <= 40 && !Number.isNaN(Date.parse(value));
    default:
      return typeof value === 'string' && !value.includes('\0');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
