import { loadGazetteer } from '@naba/gazetteer';
import type { ArticleField, EntityLink, FoundMention, MentionSource } from './mention';
import { readModelTable, valuesOf } from './model-table';
import { PhraseTable } from './phrase-table';

interface Ministry {
  readonly id: string;
  readonly en: string;
  readonly ar: string;
}

const TITLE_WEIGHT = 3;
/** How much more often than any other a country has to be mentioned for its ministries to need no name. */
const CLEAR_LEAD = 1.5;

let table: PhraseTable<Ministry> | undefined;
let wikidataIds: ReadonlyMap<string, string> | undefined;

/** What may stand after the place at the beginning of a report: "Baghdad (AP) - ", "BAGHDAD, Dec 23: ", «بغداد – ». */
const DATELINE = /^(?:,[^.\n]{1,24}?)?(?:\s*\([^)\n]{2,20}\))?\s*[-–—:]\s/u;

/** Ministries (`models/ministries.tsv`), each of the country that stands beside it, or that the article is mostly about, or that it comes from. */
export const ministriesSource: MentionSource = {
  name: 'ministries',
  findMentions(fields) {
    table ??= readMinistries();
    const mainIso = mostMentioned(fields) ?? writtenIn(fields);
    return fields.flatMap((field) => findInField(field, table!, mainIso));
  },
};

function readMinistries(): PhraseTable<Ministry> {
  const phrases = new PhraseTable<Ministry>(15);
  for (const row of readModelTable('ministries.tsv')) {
    const [en, ar] = [valuesOf(row['en']), valuesOf(row['ar'])];
    const ministry = { id: row['id']!, en: `Ministry of ${en[0]!}`, ar: `وزارة ${ar[0]!}` };
    for (const name of ar) phrases.add(`وزارة ${name}`, ministry);
    for (const name of en)
      for (const phrase of [`Ministry of ${name}`, `${name} Ministry`, `ministry of ${name.toLowerCase()}`])
        phrases.add(phrase, ministry);
  }
  return phrases;
}

function mostMentioned(fields: readonly ArticleField[]): string | undefined {
  const counts = new Map<string, number>();
  for (const field of fields) {
    const weight = field.name === 'title' ? TITLE_WEIGHT : 1;
    for (const { iso, kind } of field.places) {
      if (iso !== undefined && kind === 'country') counts.set(iso, (counts.get(iso) ?? 0) + weight);
    }
  }
  const [top, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return top !== undefined && top[1] >= CLEAR_LEAD * (second?.[1] ?? 0) ? top[0] : undefined;
}

/** The country of the place at the beginning of the body. */
function writtenIn(fields: readonly ArticleField[]): string | undefined {
  const body = fields.find(({ name }) => name === 'body');
  const [place] = body?.places ?? [];
  if (body === undefined || place === undefined || body.text.slice(0, place.start).trim() !== '') return undefined;
  return DATELINE.test(body.text.slice(place.end, place.end + 60)) ? place.iso : undefined;
}

function findInField(field: ArticleField, phrases: PhraseTable<Ministry>, mainIso: string | undefined): FoundMention[] {
  const mentions: FoundMention[] = [];
  const { words, name } = field;
  for (let index = 0; index < words.length; index += 1) {
    const match = phrases.matchAt(field, index);
    if (match === undefined) continue;
    const neighbour = countryBeside(field, match.start, match.end);
    const iso = neighbour ?? mainIso;
    const confidence = neighbour === undefined ? 0.85 : 0.93;
    const base = {
      field: name,
      start: match.start,
      end: match.end,
      type: 'ORG',
      kind: 'ministry',
      confidence,
      strength: 3,
    } as const;
    mentions.push({ ...base, link: linkOf(match.value, iso) });
    index += match.words - 1;
  }
  return mentions;
}

function countryBeside({ places, text }: ArticleField, start: number, end: number): string | undefined {
  const after = places.find(
    (place) => place.start > end && place.start - end <= 4 && !/[.،,\n]/u.test(text.slice(end, place.start)),
  );
  if (after !== undefined) return after.iso;
  return places.find((place) => place.end < start && start - place.end <= 3 && !/[.،,\n]/u.test(text.slice(place.end, start)))
    ?.iso;
}

function linkOf(ministry: Ministry, iso: string | undefined): EntityLink {
  if (iso === undefined) return { id: `local:ministry-${ministry.id}`, name: { ar: ministry.ar, en: ministry.en } };
  const country = countryNames(iso);
  const name = {
    ar: country.ar === undefined ? ministry.ar : `${ministry.ar} (${country.ar})`,
    en: `${ministry.en} (${country.en ?? iso})`,
  };
  wikidataIds ??= new Map(readModelTable('ministry-ids.tsv').map((row) => [`${row['subject']!} ${row['iso']!}`, row['wd']!]));
  const wikidata = wikidataIds.get(`${ministry.id} ${iso}`);
  return { id: wikidata === undefined ? `local:ministry-${ministry.id}-${iso.toLowerCase()}` : `wd:${wikidata}`, name, iso };
}

function countryNames(iso: string): { readonly ar?: string; readonly en?: string } {
  return loadGazetteer().countryByIso(iso)?.name ?? {};
}
