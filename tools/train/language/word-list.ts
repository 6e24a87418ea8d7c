import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Words of one language, to be drawn as often as its speakers write them. */
export interface WordList {
  readonly words: readonly string[];
  /** Sums of the frequencies up to and with each word. */
  readonly cumulative: Float64Array;
}

const wordfreqNames: Readonly<Record<string, string>> = { no: 'nb', tl: 'fil' };

/**
 * The small list of PyPI package wordfreq: a MessagePack array, first a header, then the words of 0, −1, −2… centibels.
 * Undefined where the package has none. Words in another script are left out.
 */
export function readWordList(wordfreqFolder: string, code: string, script: RegExp): WordList | undefined {
  const file = join(wordfreqFolder, 'wordfreq', 'data', `small_${wordfreqNames[code] ?? code}.msgpack.gz`);
  if (!existsSync(file)) return undefined;
  const words: string[] = [];
  const cumulative: number[] = [];
  let sum = 0;
  for (const [centibels, group] of readGroups(gunzipSync(readFileSync(file))).entries()) {
    for (const word of group) {
      if (!script.test(word)) continue;
      sum += 10 ** (-centibels / 100);
      words.push(word);
      cumulative.push(sum);
    }
  }
  return { words, cumulative: Float64Array.from(cumulative) };
}

export function drawWord({ words, cumulative }: WordList, random: () => number): string {
  const wanted = random() * cumulative.at(-1)!;
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return words[low]!;
}

/** Reads the subset of MessagePack that the lists use: arrays of arrays of strings, after a header map. */
function readGroups(bytes: Buffer): string[][] {
  let at = 0;
  const lengthOf = (fixed: number, mask: number, one: number, two: number): number => {
    const tag = bytes[at++]!;
    if ((tag & ~mask & 0xff) === fixed) return tag & mask;
    const size = tag === one ? 1 : tag === two ? 2 : 0;
    if (size === 0) throw new Error(`Byte ${at - 1} of a word list is ${tag}: not what wordfreq 3 writes.`);
    at += size;
    return bytes.readUIntBE(at - size, size);
  };
  const readArray = (): number => lengthOf(0x90, 0x0f, -1, 0xdc);
  const readString = (): string => {
    const length = lengthOf(0xa0, 0x1f, 0xd9, 0xda);
    at += length;
    return bytes.toString('utf8', at - length, at);
  };
  const groupCount = readArray() - 1;
  // The header: { format: 'cB', version: 1 }.
  at += 1;
  for (let i = 0; i < 3; i++) readString();
  at += 1;
  return Array.from({ length: groupCount }, () => Array.from({ length: readArray() }, readString));
}
