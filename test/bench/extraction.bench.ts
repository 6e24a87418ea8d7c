/**
 * Measures the extraction against pages with known articles: `npx tsx test/bench/extraction.bench.ts`.
 *
 * The body's metric is that of scrapinghub's article-extraction-benchmark: multisets of 4-word shingles, precision and recall as
 * means over pages. Titles count when exact, authors as a set over all pages, dates by their day and by their minute.
 */
import type { CleanArticle } from '@naba/extraction';
import { cleanHtml } from '@naba/extraction';
import { findData, howToGetData } from '../../tools/data/find-data';
import { scoreBody } from '../../tools/score/shingles';
import type { TruePage } from '../../tools/score/true-pages';
import { readArabicPages, readSetPages } from '../../tools/score/true-pages';

measure('arabic', readArabicPages());
for (const set of ['extraction', 'fields']) {
  const folder = findData(set);
  if (folder === undefined) console.log(`${set}: skipped; ${howToGetData}`);
  else measure(set, readSetPages(folder));
}

const datesFolder = findData('dates/dev');
if (datesFolder === undefined) console.log(`dates/dev: skipped; ${howToGetData}`);
else measureDays(readSetPages(datesFolder));

function measureDays(pages: readonly TruePage[]): void {
  const found = pages.map(({ html, url }) => cleanHtml(html, { url }));
  console.log(`dates/dev: ${pages.length} pages, day of publication ${round(shareOfDays(pages, found))}`);
}

function measure(set: string, pages: readonly TruePage[]): void {
  for (const { html, url } of pages) cleanHtml(html, { url });
  const start = performance.now();
  const found = pages.map(({ html, url }) => cleanHtml(html, { url }));
  const seconds = (performance.now() - start) / 1_000;

  const scores = pages.map((page, index) => scoreBody(page.articleBody, found[index]!.body));
  const precision = mean(scores.map((score) => score.precision));
  const recall = mean(scores.map((score) => score.recall));
  const figures = [`body F1 ${harmonic(precision, recall)} (precision ${round(precision)}, recall ${round(recall)})`];
  if (set !== 'extraction') {
    figures.push(
      `title exact ${round(mean(pages.map((page, index) => (line(page.title ?? '') === found[index]!.title ? 1 : 0))))}`,
    );
    figures.push(`author F1 ${scoreAuthors(pages, found)}`);
    figures.push(set === 'fields' ? scoreInstants(pages, found) : `date local day ${round(shareOfDays(pages, found))}`);
  }
  console.log(`${set}: ${pages.length} pages, ${figures.join(', ')}, ${Math.round(pages.length / seconds)} pages/s`);
}

function scoreAuthors(pages: readonly TruePage[], found: readonly { authors: string[] }[]): number {
  let hits = 0;
  let wanted = 0;
  let got = 0;
  pages.forEach((page, index) => {
    const expected = new Set((page.authors ?? []).map((name) => line(name).toLowerCase()));
    const actual = new Set(found[index]!.authors.map((name) => name.toLowerCase()));
    hits += [...actual].filter((name) => expected.has(name)).length;
    wanted += expected.size;
    got += actual.size;
  });
  return harmonic(hits / got, hits / wanted);
}

function scoreInstants(pages: readonly TruePage[], found: readonly CleanArticle[]): string {
  const gaps = pages.map((page, index) => Math.abs(toMs(page.date ?? '') - Date.parse(found[index]!.publishedAt ?? '')));
  const sameDay = pages.map((page, index) =>
    new Date(toMs(page.date ?? '')).toISOString().slice(0, 10) === found[index]!.publishedAt?.slice(0, 10) ? 1 : 0,
  );
  return `date same day ${round(mean(sameDay))}, same minute ${round(mean(gaps.map((gap) => (gap <= 60_000 ? 1 : 0))))}`;
}

/** The day at the publisher; a page without a date is right when none is found. */
function shareOfDays(pages: readonly TruePage[], found: readonly CleanArticle[]): number {
  const days = found.map(({ publishedLocalDate, publishedAt }) => (publishedLocalDate ?? publishedAt)?.slice(0, 10));
  return mean(pages.map(({ date }, index) => (days[index] === date?.slice(0, 10) ? 1 : 0)));
}

/** A date without a zone is read as UTC, as the extraction reads it. */
function toMs(date: string): number {
  return Date.parse(date.replace(' ', 'T') + (/[+-]\d\d:\d\d$/.test(date) ? '' : 'Z'));
}

function line(text: string): string {
  return text
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function harmonic(precision: number, recall: number): number {
  return round((2 * precision * recall) / (precision + recall));
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
