import { fold } from './fold';

/** Of two wordings of one headline, a shorter one too, this share of one is in the other. */
export const sameWording = 0.5;

/** Share of the three-letter pieces of one line that another has too, 0 to 1: how much it says in the same words, in any script. */
export function shareOf(line: string, other: string): number {
  const pieces = piecesOf(line);
  const others = piecesOf(other);
  return pieces.size === 0 ? 0 : [...pieces].filter((piece) => others.has(piece)).length / pieces.size;
}

/** Whether two lines are wordings of one headline. */
export function isOneWording(line: string, other: string): boolean {
  return Math.max(shareOf(line, other), shareOf(other, line)) >= sameWording;
}

function piecesOf(line: string): Set<string> {
  const folded = fold(line);
  return new Set(Array.from({ length: Math.max(0, folded.length - 2) }, (_, at) => folded.slice(at, at + 3)));
}
