import { diffArrays } from 'diff';

/** A run of text that both sides have, or one of them alone. */
export interface Piece {
  readonly text: string;
  readonly isChanged: boolean;
}

/** What stands side by side. A side that has nothing here has no pieces. */
export interface Row {
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

/** A paragraph's end, a word, or one other character. */
const tokens = /\n\n+|[\p{L}\p{M}\p{N}]+|./gsu;
const word = /[\p{L}\p{N}]/u;

/** Changes after which two texts count as having nothing in common. The time of a comparison grows with their square. */
const mostChanges = 2_000;

/** Rows of two texts whose paragraphs are separated by an empty line. */
export function compareTexts(before: string, after: string): Row[] {
  const rows = [{ before: new Side(), after: new Side() }];
  const differences = differencesOf(before, after);
  for (const [index, { value, added, removed }] of differences.entries()) {
    const isInside = index > 0 && index < differences.length - 1;
    // A blank between two words that changed has changed with them.
    const isChanged = added || removed || (isInside && value.every((token) => token === ' '));
    for (const token of value) {
      const row = rows.at(-1)!;
      if (!added) row.before.add(token, isChanged);
      if (!removed) row.after.add(token, isChanged);
      if (!isChanged && token.startsWith('\n\n')) rows.push({ before: new Side(), after: new Side() });
    }
  }
  return rows.map((row) => ({ before: row.before.pieces, after: row.after.pieces }));
}

/** Words that one side has alone, of all words of both, from 0 to 1. */
export function shareChanged(rows: readonly Row[]): number {
  let all = 0;
  let changed = 0;
  for (const { text, isChanged } of rows.flatMap(({ before, after }) => [...before, ...after])) {
    const words = tokensOf(text).filter((token) => word.test(token)).length;
    all += words;
    if (isChanged) changed += words;
  }
  return all === 0 ? 0 : changed / all;
}

function differencesOf(before: string, after: string): ReturnType<typeof diffArrays<string>> {
  const [old, next] = [tokensOf(before), tokensOf(after)];
  return (
    diffArrays(old, next, { maxEditLength: mostChanges }) ?? [
      { value: old, added: false, removed: true, count: old.length },
      { value: next, added: true, removed: false, count: next.length },
    ]
  );
}

function tokensOf(text: string): string[] {
  return text.match(tokens) ?? [];
}

class Side {
  readonly pieces: { text: string; isChanged: boolean }[] = [];

  add(token: string, isChanged: boolean): void {
    const last = this.pieces.at(-1);
    if (last?.isChanged === isChanged) last.text += token;
    else this.pieces.push({ text: token, isChanged });
  }
}
