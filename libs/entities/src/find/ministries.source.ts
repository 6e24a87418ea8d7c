import type { Gazetteer } from '@naba/gazetteer';
import type { ArticleField, EntityLink, FoundMention, MentionSource } from '../mention';
import type { Ministries, Ministry } from '../tables/ministries';

const titleWeight = 3;
/** How much more often than any other a country has to be mentioned for its ministries to need no name. */
const clearLead = 1.5;

/** What may stand after the place at the beginning of a report: "Baghdad (AP) - ", "BAGHDAD, Dec 23: ", «بغداد – ». */
const dateline = /^(?:,[^.\n]{1,24}?)?(?:\s*\([^)\n]{2,20}\))?\s*[-–—:]\s/u;

/** Ministries, each of the country that stands beside it, or that the article is mostly about, or that it comes from. */
export function ministriesSource(ministries: Ministries, gazetteer: Gazetteer): MentionSource {
  return {
    name: 'ministries',
    findMentions(fields) {
      const mainIso = mostMentioned(fields) ?? writtenIn(fields);
      const linkOf = (ministry: Ministry, iso: string | undefined): EntityLink =>
        iso === undefined
          ? { id: `local:ministry-${ministry.id}`, name: { ar: ministry.ar, en: ministry.en } }
          : linkInCountry(ministry, ministries.wikidataId(ministry, iso), iso, gazetteer.countryByIso(iso)?.name);
      return fields.flatMap((field) => findInField(field, ministries, mainIso, linkOf));
    },
  };
}

function mostMentioned(fields: readonly ArticleField[]): string | undefined {
  const counts = new Map<string, number>();
  for (const field of fields) {
    const weight = field.name === 'title' ? titleWeight : 1;
    for (const { iso, kind } of field.places) {
      if (iso !== undefined && kind === 'country') counts.set(iso, (counts.get(iso) ?? 0) + weight);
    }
  }
  const [top, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return top !== undefined && top[1] >= clearLead * (second?.[1] ?? 0) ? top[0] : undefined;
}

/** The country of the place at the beginning of the body. */
function writtenIn(fields: readonly ArticleField[]): string | undefined {
  const body = fields.find(({ name }) => name === 'body');
  const [place] = body?.places ?? [];
  if (body === undefined || place === undefined || body.text.slice(0, place.start).trim() !== '') return undefined;
  return dateline.test(body.text.slice(place.end, place.end + 60)) ? place.iso : undefined;
}

function findInField(
  field: ArticleField,
  { phrases }: Ministries,
  mainIso: string | undefined,
  linkOf: (ministry: Ministry, iso: string | undefined) => EntityLink,
): FoundMention[] {
  const mentions: FoundMention[] = [];
  const { words, name } = field;
  for (let index = 0; index < words.length; index += 1) {
    const match = phrases.matchAt(field, index);
    if (match === undefined) continue;
    const neighbor = countryBeside(field, match.start, match.end);
    const iso = neighbor ?? mainIso;
    const confidence = neighbor === undefined ? 0.85 : 0.93;
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

function linkInCountry(
  ministry: Ministry,
  wikidata: string | undefined,
  iso: string,
  country: EntityLink['name'] = {},
): EntityLink {
  const name = {
    ar: country.ar === undefined ? ministry.ar : `${ministry.ar} (${country.ar})`,
    en: `${ministry.en} (${country.en ?? iso})`,
  };
  return { id: wikidata === undefined ? `local:ministry-${ministry.id}-${iso.toLowerCase()}` : `wd:${wikidata}`, name, iso };
}
