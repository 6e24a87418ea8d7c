import { gunzipSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { normalizeArabic } from '@naba/arabic';
import type { ModelFolder } from '@naba/models';
import type { EntityLink } from '../mention';
import { nameKey } from '../words/name-key';
import { plainLatin } from '../words/name-words';
import { scriptsOf } from '../words/script-of-country';
import { isSameArabization, isTranscription } from '../words/transcription';
import { SortedTable } from './sorted-table';

/** A football club that a name may mean. */
export interface Club {
  readonly id: string;
  readonly iso: string;
  /** How many sources of match statistics know it. */
  readonly fame: number;
  readonly link: EntityLink;
}

/** With fewer consonants a foreign name and its transcription are alike by chance, and vowels must agree: ايفيان is not Avoine. */
const surelyOne = 4;
const latinArticle = /^(?:al|el|as|ash|an|ar|at|az|ad)[- ]/i;

const isArabic = (name: string): boolean => /\p{Script=Arabic}/u.test(name);

/** What finds a club by one of its names: how it sounds in either script. */
export function clubKeys(name: string): string[] {
  const key = nameKey(name);
  return key.length > 1 ? [key] : [];
}

/** Football clubs by the names that news calls them. */
export class Clubs {
  /** Articles ask for any organisation by name, without end. */
  private readonly found = new LRUCache<string, readonly Club[]>({ max: 10_000 });

  constructor(private readonly table: SortedTable) {}

  /** Reads `clubs.tsv.gz`. */
  static open(models: ModelFolder): Clubs {
    return new Clubs(new SortedTable(gunzipSync(models.read('clubs.tsv.gz'))));
  }

  /** Every club that bears a name: letter for letter in its own script, as a transcription in the other. */
  named(name: string): readonly Club[] {
    let clubs = this.found.get(name);
    if (clubs === undefined) {
      const all = clubKeys(name).flatMap((key) => this.table.find(key).flatMap((cells) => toClub(cells, name)));
      clubs = [...new Map(all.map((club) => [club.id, club])).values()];
      this.found.set(name, clubs);
    }
    return clubs;
  }
}

function toClub([id = '', iso = '', fame = '', en = '', ar = '', names = '']: readonly string[], name: string): Club[] {
  if (!names.split('|').some((one) => isSame(one, name, iso))) return [];
  return [{ id, iso, fame: Number(fame), link: { id, name: { ...(ar === '' ? {} : { ar }), en }, iso } }];
}

function isSame(known: string, name: string, iso: string): boolean {
  const { isArabicHome } = scriptsOf([iso]);
  const hasArticle = name.startsWith('ال');
  if (isArabic(known) === isArabic(name)) {
    const [one, other] = isArabic(name) ? [fold(known), fold(name)] : [plainLatin(known), plainLatin(name)];
    const isAlike = isArabic(name) && !isArabicHome && one.startsWith('ال') === hasArticle;
    return one === other || (isAlike && isSameArabization(known, name));
  }
  // No foreign name has the article: الرجاء is no Riga. At home both have it or none: فريق أوروبي is not Al-Orobah.
  const [arabic, latin] = isArabic(name) ? [name, known] : [known, name];
  if (arabic.startsWith('ال') !== (isArabicHome && latinArticle.test(latin))) return false;
  return isTranscription(arabic, latin, isArabicHome || nameKey(name).length < surelyOne);
}

function fold(name: string): string {
  return normalizeArabic(name).replaceAll(' ', '');
}
