import { decodeTraits } from './gazetteer-file';
import type { Place, PlaceName } from './place';

/** Names of one script by their key, and how many words a name that starts with a given word may have. */
export interface NameTable {
  find(key: string): PlaceName | undefined;
  /** 0 when no name starts with this word. */
  longestFrom(firstWord: string): number;
}

/** Builds the table from the file's lines; a name's places are only worked out when it is first met. */
export function readNameTable(lines: string, placeAt: (index: number) => Place): NameTable {
  const rows = new Map<string, string>();
  const found = new Map<string, PlaceName>();
  const longest = new Map<string, number>();
  for (const line of lines.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab < 0) continue;
    const key = line.slice(0, tab);
    rows.set(key, line);
    const space = key.indexOf(' ');
    const first = space < 0 ? key : key.slice(0, space);
    const words = space < 0 ? 1 : countWords(key);
    if (words > (longest.get(first) ?? 0)) longest.set(first, words);
  }
  return {
    longestFrom: (firstWord) => longest.get(firstWord) ?? 0,
    find(key) {
      const known = found.get(key);
      if (known !== undefined) return known;
      const row = rows.get(key);
      if (row === undefined) return undefined;
      const [, traits = '', indexes = ''] = row.split('\t');
      const name = { traits: decodeTraits(traits), targets: indexes.split(',').map((index) => placeAt(Number(index))) };
      found.set(key, name);
      return name;
    },
  };
}

function countWords(key: string): number {
  let words = 1;
  for (let index = 0; index < key.length; index += 1) if (key.charCodeAt(index) === 0x20) words += 1;
  return words;
}
