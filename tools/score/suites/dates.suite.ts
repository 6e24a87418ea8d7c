import type { Figure, Skip, Suite } from '../figure';
import { readMarks, spanKey, trimSpan } from '../marked-text';
import { matchKeys, scoreMatches } from '../matches';
import type { Matches } from '../matches';
import { pipeline } from '../pipeline';
import { noTitle, ownLanguages, readOwn } from '../test-data';

interface LabeledDates {
  readonly published: string;
  readonly text: string;
  /** One per marked span; `|` between values that are all right. */
  readonly values: readonly string[];
}

/** Words that may stand before a date within its span or outside. */
const lead =
  /^(?:(?:[وفبل]?(?:يوم|صباح|مساء|ظهر|فجر|ليل|ليلة|شهر|عام|سنة|عامي|نهاية|بداية|مطلع|منتصف|أواخر|أوائل|في|تاريخ)|on|in|the|at|by|since|end of|early|late|mid-?)\s*(?=[\s\p{L}\p{N}])\s*)*/iu;
const tail = /[\s،,.]*$/u;

/** F1 by exact span, alone and with the value it stands for. */
export const scoreDates: Suite = () => {
  const figures: Figure[] = [];
  const skipped: Skip[] = [];
  for (const language of ownLanguages) {
    const cases = readOwn<LabeledDates>(`dates.${language}`).map((labeled) => {
      const { text, spans } = readMarks(labeled.text);
      const { enrichment } = pipeline.enrich({ title: noTitle, body: text, publishedAt: `${labeled.published}T12:00:00Z` });
      return { text, spans, values: labeled.values, found: enrichment.dates };
    });
    if (cases.every(({ found }) => found === undefined)) {
      skipped.push({ what: `dates, ${language}`, why: 'no enricher fills `dates`', isDataAway: false });
      continue;
    }
    const spanUnits: Matches[] = [];
    const valueUnits: Matches[] = [];
    for (const { text, spans, values, found = [] } of cases) {
      const inBody = found.filter(({ field }) => field === 'body');
      const keys = inBody.map((date) => spanKey(trimSpan(text, date, lead, tail)));
      const goldKeys = spans.map((span) => spanKey(trimSpan(text, span, lead, tail)));
      spanUnits.push(matchKeys(new Set(goldKeys), new Set(keys)));
      const right = inBody.filter(({ value }, index) => {
        const gold = goldKeys.indexOf(keys[index]!);
        return gold >= 0 && keys.indexOf(keys[index]!) === index && values[gold]!.split('|').includes(value);
      }).length;
      valueUnits.push([right, inBody.length - right, spans.length - right]);
    }
    const n = spanUnits.reduce((sum, [right, , missed]) => sum + right + missed, 0);
    const row = (id: string, name: string, units: readonly Matches[]): Figure => ({
      id: `dates.${language}.${id}`,
      suite: 'dates',
      language,
      name,
      data: `testdata/dates.${language} (${cases.length} texts)`,
      split: 'own',
      n,
      unit: 'dates',
      ...scoreMatches(units),
    });
    figures.push(row('span-and-value', 'span and value, F1', valueUnits), row('span', 'span, F1', spanUnits));
  }
  return { figures, skipped };
};
