import { gunzipSync } from 'node:zlib';
import type { ModelFolder } from '@naba/models';
import { plainLatin } from '../words/name-words';
import { SortedTable } from './sorted-table';

/** Words of one part of a name: Abdel Aziz, Abu al-Hasan. */
const longestPart = 3;
/** Between the names of a child and a parent; Ben at the beginning is a name. */
const between: ReadonlyMap<string, string> = new Map([
  ['bin', 'بن'],
  ['ben', 'بن'],
  ['ibn', 'بن'],
  ['bint', 'بنت'],
]);

/** How Arabic names that stand in Latin letters are spelled at home. */
export class RomanizedNames {
  constructor(private readonly table: SortedTable) {}

  /** Reads `romanized-names.tsv.gz`. */
  static open(models: ModelFolder): RomanizedNames {
    return new RomanizedNames(new SortedTable(gunzipSync(models.read('romanized-names.tsv.gz'))));
  }

  /**
   * The letters of an Arabic name by its Latin spelling, folded (Abdulrahman al-Ghamdi: عبد الرحمن الغامدي);
   * undefined where a part has no spelling at home that we know, or several.
   */
  arabicOf(name: string): string | undefined {
    const words = wordsOf(name);
    const parts: string[] = [];
    for (let at = 0; at < words.length;) {
      const [length, part] = this.partAt(words, at);
      if (part === undefined) return undefined;
      parts.push(part);
      at += length;
    }
    return parts.join(' ');
  }

  /** The longest known part that begins at a word. */
  private partAt(words: readonly string[], at: number): readonly [length: number, arabic: string | undefined] {
    const link = at > 0 && at < words.length - 1 ? between.get(words[at]!) : undefined;
    if (link !== undefined) return [1, link];
    for (let length = Math.min(longestPart, words.length - at); length > 0; length -= 1) {
      const arabic = this.partOf(words.slice(at, at + length).join(''));
      if (arabic !== undefined) return [length, arabic];
    }
    return [1, undefined];
  }

  /** As the table has it, else without the article or the words that it is built with. */
  private partOf(key: string): string | undefined {
    const known = this.table.find(key)[0]?.[0];
    if (known !== undefined) return known;
    const [, head = '', rest] = /^(?:(abd)[aeou]l|[ae]l)(.{3,})$/.exec(key) ?? [];
    const bare = rest === undefined ? undefined : this.table.find(rest)[0]?.[0];
    if (bare === undefined) return undefined;
    const withArticle = bare.startsWith('ال') ? bare : `ال${bare}`;
    return head === '' ? withArticle : `عبد ${withArticle}`;
  }
}

/** What the table has a part of a name under: its Latin letters without case, marks, spaces and hyphens. */
export function romanizedKey(latin: string): string {
  return wordsOf(latin).join('');
}

function wordsOf(latin: string): string[] {
  return plainLatin(latin)
    .replaceAll("'", '')
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}

/** Parts of names that are at home in Arabic, in folded letters: who is called so is not called by another spelling of a foreign name. */
export function arabicNameParts(models: ModelFolder): ReadonlySet<string> {
  const lines = gunzipSync(models.read('romanized-names.tsv.gz')).toString('utf8').split('\n');
  return new Set(lines.flatMap((line) => line.split('\t')[1]?.split(' ') ?? []));
}
