import { fold } from '@cordee/platform/kernel';

/** From here on two texts say the same. */
export const TOO_ALIKE = 0.85;

/** How alike two texts are, 0 to 1: the share of three-letter pieces that they have in common (Dice). A name put in another's place changes little. */
export function likeness(a: string, b: string): number {
  const [left, right] = [piecesOf(a), piecesOf(b)];
  const total = sum(left) + sum(right);
  if (total === 0) return 0;
  let common = 0;
  for (const [piece, count] of left) common += Math.min(count, right.get(piece) ?? 0);
  return (2 * common) / total;
}

function piecesOf(text: string): Map<string, number> {
  const folded = ` ${fold(text)} `;
  const pieces = new Map<string, number>();
  for (let at = 0; at + 3 <= folded.length; at++) {
    const piece = folded.slice(at, at + 3);
    pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
  }
  return pieces;
}

const sum = (pieces: ReadonlyMap<string, number>): number => [...pieces.values()].reduce((all, count) => all + count, 0);
