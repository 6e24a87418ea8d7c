import { normalizeArabic } from '@naba/arabic';
import { arabicNameWords, plainLatin } from '../words/name-words';
import { nameKey } from '../words/name-key';
import { isSameArabization, isSameRomanization, isTranscription } from '../words/transcription';
import { scriptsOf } from '../words/script-of-country';
import type { NameLexicon } from './name-lexicon';
import { isNear, soleOf } from './sole-row';
import { spanOfYears } from './years';
import type { SortedTable } from './sorted-table';

/** What an article says of a person whom it names. */
export interface PersonEvidence {
  /** Kind of the title that stands with the name. */
  readonly kind: string | undefined;
  /** Whether the title is that of a monarch or of the leader of a state or government. */
  readonly head: 'monarch' | 'leader' | undefined;
  /** ISO codes of the countries that the article speaks of. */
  readonly countries: ReadonlySet<string>;
  /** That the sentence speaks of, else of the article; none where neither is dated. */
  readonly years: readonly number[];
}

export interface PersonRow {
  readonly id: string;
  /** What its names need beside them: nothing, or a title. */
  readonly needs: string;
  readonly traits: ReadonlySet<string>;
  readonly countries: readonly string[];
  readonly en: string;
  readonly ar: string;
  readonly names: readonly string[];
  readonly isInOffice: (year: number) => boolean;
}

/** A name with a shorter key may be somebody else's unless the article speaks of the country. */
const longKey = 6;
/** A name with so long a key, and a surname that is no given name, has hardly a namesake in a country; one with a surname of its own neither. */
const distinctKey = 8;
/** Below this only a name spelled as in the table is the same. */
const fullKey = 5;
/** Titles beside a politician's that an office must go with. الشيخ is a title of rulers and of clerics. */
const traitOfTitle: Readonly<Record<string, readonly string[]>> = {
  royal: ['royal'],
  military: ['military', 'royal'],
  clergy: ['clergy', 'royal'],
};

/** Office holders by their names. */
export class People {
  constructor(
    private readonly table: SortedTable,
    private readonly lexicon: Pick<NameLexicon, 'arabicGiven' | 'latinGiven'>,
  ) {}

  /**
   * The office holder whom a name means; undefined where that is not safe. The name must be spelled as theirs, or be a transcription of it
   * where it is foreign to its script; a title must fit their office. The article has to speak of the country and, unless they led it or
   * the name is rare, give a title; a leader with a title needs no country, and neither does a monarch in a year of their reign.
   */
  find(name: string, evidence: PersonEvidence): PersonRow | undefined {
    const key = nameKey(name);
    const isTitled = evidence.kind !== undefined && evidence.kind !== '';
    const rows = this.named(name, isTitled, key).filter((row) => fitsTitle(row, evidence) && wasInOffice(row, evidence));
    const near = rows.filter((row) => isNear(row, evidence.countries) && this.isEvident(row, name, key, evidence));
    const able =
      near.length > 0
        ? near
        : rows.filter((row) => isReigning(row, evidence) || (isTitledLeader(row, evidence) && key.length >= longKey));
    const isSpelledSo = (row: PersonRow): boolean => isSpelledAs(row, name);
    return soleOf(key.length < fullKey ? able.filter(isSpelledSo) : able, isSpelledSo);
  }

  private named(name: string, isTitled: boolean, key: string): PersonRow[] {
    return this.table
      .find(key)
      .map(toRow)
      .filter((row) => bears(row, name, isTitled));
  }

  private isEvident(row: PersonRow, name: string, key: string, { kind }: PersonEvidence): boolean {
    if (row.needs !== '' || row.traits.has('leading') || (kind !== undefined && kind !== '')) return true;
    const isDistinct = key.length >= distinctKey || (isForeignSole(row) && isSpelledAs(row, name));
    return kind === undefined && isDistinct && !row.traits.has('shared') && this.hasOwnSurname(name);
  }

  /** أحمد إبراهيم may be many people: both are given names. */
  private hasOwnSurname(name: string): boolean {
    const last = name.slice(name.lastIndexOf(' ') + 1);
    return !this.lexicon.arabicGiven.has(normalizeArabic(last)) && !this.lexicon.latinGiven.has(last);
  }
}

/** Surnames of Arabs are those of tribes and towns, whose other bearers no table of office holders knows. */
function isForeignSole({ traits, countries }: PersonRow): boolean {
  return traits.has('sole') && !scriptsOf(countries).isArabicHome;
}

function toRow(cells: readonly string[]): PersonRow {
  const [id = '', needs = '', traits = '', countries = '', from = '', until = '', en = '', ar = '', names = ''] = cells;
  return {
    id,
    needs,
    traits: new Set(traits.split(' ')),
    countries: countries.split('|'),
    en,
    ar,
    names: names.split('|'),
    isInOffice: spanOfYears(from, until),
  };
}

/** Whether a name is one of the row's: in its own script letter for letter, in another as a transcription. */
function bears(row: PersonRow, name: string, isTitled: boolean): boolean {
  if (isSpelledAs(row, name)) return true;
  const isArabic = isArabicName(name);
  const { isArabicHome, isLatinHome } = scriptsOf(row.countries);
  const known = row.names.filter((one) => isArabicName(one) === isArabic);
  const other = row.names.filter((one) => isArabicName(one) !== isArabic);
  const isTranscribed = (): boolean =>
    other.some((one) => (isArabic ? isTranscription(name, one, isArabicHome) : isTranscription(one, name, isArabicHome)));
  if (known.length > 0 && isArabic && isArabicHome)
    return known.some(
      (one) => (isTitled && withoutArticles(one) === withoutArticles(name)) || (isWithin(name, one) && isTranscribed()),
    );
  if (known.length > 0 && !isArabic && isLatinHome) return false;
  const isSame = isArabic ? isSameArabization : isSameRomanization;
  return isTranscribed() || known.some((one) => isSame(one, name));
}

/** أحمد قطان of أحمد بن عبد العزيز قطان: first and last words are the same, and some fathers are left out. */
function isWithin(name: string, longer: string): boolean {
  const [few, many] = [arabicNameWords(name), arabicNameWords(longer)];
  if (few.length >= many.length || few[0] !== many[0] || few.at(-1) !== many.at(-1)) return false;
  let next = 0;
  for (const word of many) if (word === few[next]) next += 1;
  return next === few.length;
}

function withoutArticles(name: string): string {
  return arabicNameWords(name).join('');
}

function isSpelledAs({ names }: PersonRow, name: string): boolean {
  const spelled = spelling(name);
  return names.some((one) => spelling(one) === spelled);
}

/** A name without what spelling leaves free: folded letters, case, marks, spaces and hyphens. */
function spelling(name: string): string {
  return normalizeArabic(plainLatin(name)).replace(/[\s.'-]/g, '');
}

function isArabicName(name: string): boolean {
  return /\p{Script=Arabic}/u.test(name);
}

function fitsTitle({ needs, traits }: PersonRow, { kind, head }: PersonEvidence): boolean {
  if (needs === 'royal') return kind === 'royal' || kind === 'clergy';
  if (needs !== '') return head === needs;
  if (kind === undefined || kind === '' || kind === 'politician') return true;
  return (traitOfTitle[kind] ?? []).some((trait) => traits.has(trait));
}

/** Only for names that mean the holder of an office: their first names and surnames. */
function wasInOffice({ needs, isInOffice }: PersonRow, { years }: PersonEvidence): boolean {
  return needs === '' || needs === 'royal' || years.length === 0 || years.some(isInOffice);
}

/** A king of the day needs no country beside his title and name. */
function isReigning({ needs, isInOffice }: PersonRow, { head, years }: PersonEvidence): boolean {
  return needs === 'monarch' && head === 'monarch' && years.some(isInOffice);
}

function isTitledLeader({ needs, traits }: PersonRow, { kind }: PersonEvidence): boolean {
  return needs === '' && traits.has('leading') && kind !== undefined && kind !== '';
}
