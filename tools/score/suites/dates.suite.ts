import type { Figure, Skip, Suite } from '../figure';
import { readMarks, spanKey, trimSpan } from '../marked-text';
import type { Span } from '../marked-text';
import { matchKeys, scoreMatches } from '../matches';
import type { Matches } from '../matches';
import { pipeline } from '../pipeline';
import { noTitle, ownLanguages, readOwn } from '../test-data';
import { readNewsDates } from './news-dates';
import type { DatedText } from './news-dates';

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
export const scoreDates: Suite = ({ dataFolder }) => {
  const figures: Figure[] = [];
  const skipped: Skip[] = [];
  for (const language of ownLanguages) {
    const own = readOwn<LabeledDates>(`dates.${language}`).map(toDatedText);
    figures.push(...scoreTexts(own, { language, id: '', data: `testdata/dates.${language} (${own.length} texts)` }));
    if (dataFolder === undefined) {
      skipped.push({ what: `dates in news, ${language}`, why: 'its texts are not in the repository', isDataAway: true });
      continue;
    }
    const news = readNewsDates(dataFolder, language);
    const data = `testdata/dates-news.${language}: passages of ${news.length} articles by others`;
    figures.push(...scoreTexts(news, { language, id: 'news.', data }));
  }
  return { figures, skipped };
};

function toDatedText({ published, text: marked, values }: LabeledDates): DatedText {
  const { text, spans } = readMarks(marked);
  return { published, text, spans, values, within: { start: 0, end: text.length }, neutral: [] };
}

function scoreTexts(texts: readonly DatedText[], row: Pick<Figure, 'id' | 'language' | 'data'>): Figure[] {
  const scored = texts.map(scoreText);
  const spans = scored.map(({ span }) => span);
  const n = spans.reduce((sum, [right, , missed]) => sum + right + missed, 0);
  const shared = { ...row, suite: 'dates', split: 'own', n, unit: 'dates' } as const;
  const id = `dates.${row.language}.${row.id}`;
  return [
    { ...shared, id: `${id}span-and-value`, name: 'span and value, F1', ...scoreMatches(scored.map(({ value }) => value)) },
    { ...shared, id: `${id}span`, name: 'span, F1', ...scoreMatches(spans) },
  ];
}

function scoreText({ published, text, spans, values, within, neutral }: DatedText): { span: Matches; value: Matches } {
  const { enrichment } = pipeline.enrich({ title: noTitle, body: text, publishedAt: `${published}T12:00:00Z` });
  const found = (enrichment.dates ?? [])
    .filter(({ field }) => field === 'body')
    .filter((date) => overlaps(date, within) && !neutral.some((span) => overlaps(date, span)));
  const keys = found.map((date) => spanKey(trimSpan(text, date, lead, tail)));
  const goldKeys = spans.map((span) => spanKey(trimSpan(text, span, lead, tail)));
  const right = found.filter(({ value }, index) => {
    const gold = goldKeys.indexOf(keys[index]!);
    return gold >= 0 && keys.indexOf(keys[index]!) === index && values[gold]!.split('|').includes(value);
  }).length;
  return { span: matchKeys(new Set(goldKeys), new Set(keys)), value: [right, found.length - right, spans.length - right] };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
