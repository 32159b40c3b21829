import { decodeId, encodeId, type IdKind } from '../kernel';
import { badRequest } from './request-errors';

/** The outside id of a row: `person_` and 26 characters. */
export const encode = encodeId;

/** The UUID behind an id that came in. @throws BAD_REQUEST when it is malformed or of another kind. */
export function decode(kind: IdKind, id: string): string {
  const uuid = decodeId(kind, id);
  if (uuid === null) throw badRequest(`Expected an id that begins with "${kind}_".`);
  return uuid;
}

export const decodeAll = (kind: IdKind, ids: readonly string[]): string[] => ids.map((id) => decode(kind, id));

export const decodeOptional = (kind: IdKind, id: string | null | undefined): string | null => (id == null ? null : decode(kind, id));
