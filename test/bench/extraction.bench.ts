/**
 * Measures the extraction against pages with known articles: `npx tsx test/bench/extraction.bench.ts`.
 *
 * The body's metric is that of scrapinghub's article-extraction-benchmark: multisets of 4-word shingles, precision and recall as
 * means over pages. Titles count when exact, authors as a set over all pages, dates by their day and by their minute.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { cleanHtml } from '@naba/extraction';
import { findData, howToGetData } from '../../tools/data/find-data';

interface TruePage {
  url: string;
  articleBody: string;
  title?: string;
  authors?: string[];
  date?: string;
}

for (const set of ['extraction', 'fields']) {
  const folder = findData(set);
  if (folder === undefined) console.log(`${set}: skipped; ${howToGetData}`);
  else measure(set, folder);
}

const datesFolder = findData('dates/dev');
if (datesFolder === undefined) console.log(`dates/dev: skipped; ${howToGetData}`);
else measureDays(datesFolder);

/** The day at the publisher; a page without a date (NaN in the truth) is right when none is found. */
function measureDays(folder: string): void {
  const text = readFileSync(join(folder, 'ground-truth.json'), 'utf8').replaceAll(': NaN', ': null');
  const truth = Object.entries(JSON.parse(text) as Record<string, { url: string; datePublished: string | null }>);
  const right = truth.filter(([key, { url, datePublished }]) => {
    const found = cleanHtml(gunzipSync(readFileSync(join(folder, 'html', `${key}.html.gz`))), { url });
    return (found.publishedLocalDate ?? found.publishedAt)?.slice(0, 10) === datePublished?.slice(0, 10);
  });
  console.log(`dates/dev: ${truth.length} pages, day of publication ${round(right.length / truth.length)}`);
}

function measure(set: string, folder: string): void {
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<string, TruePage>;
  const pages = Object.entries(truth).map(([key, page]) => ({
    ...page,
    html: gunzipSync(readFileSync(join(folder, 'html', `${key}.html.gz`))),
  }));
  for (const { html, url } of pages) cleanHtml(html, { url });
  const start = performance.now();
  const found = pages.map(({ html, url }) => cleanHtml(html, { url }));
  const seconds = (performance.now() - start) / 1_000;

  const scores = pages.map((page, index) => scoreBody(page.articleBody, found[index]!.body));
  const precision = mean(scores.map((score) => score.precision));
  const recall = mean(scores.map((score) => score.recall));
  const figures = [`body F1 ${harmonic(precision, recall)} (precision ${round(precision)}, recall ${round(recall)})`];
  if (set === 'fields') {
    figures.push(
      `title exact ${round(mean(pages.map((page, index) => (line(page.title ?? '') === found[index]!.title ? 1 : 0))))}`,
    );
    figures.push(`author F1 ${scoreAuthors(pages, found)}`);
    const gaps = pages.map((page, index) => Math.abs(toMs(page.date ?? '') - Date.parse(found[index]!.publishedAt ?? '')));
    const sameDay = pages.map((page, index) =>
      new Date(toMs(page.date ?? '')).toISOString().slice(0, 10) === found[index]!.publishedAt?.slice(0, 10) ? 1 : 0,
    );
    figures.push(`date same day ${round(mean(sameDay))}, same minute ${round(mean(gaps.map((gap) => (gap <= 60_000 ? 1 : 0))))}`);
  }
  console.log(`${set}: ${pages.length} pages, ${figures.join(', ')}, ${Math.round(pages.length / seconds)} pages/s`);
}

function scoreBody(expected: string, actual: string): { precision: number; recall: number } {
  const [wanted, got] = [shingles(expected), shingles(actual)];
  let hits = 0;
  for (const [shingle, count] of wanted) hits += Math.min(count, got.get(shingle) ?? 0);
  const share = (bag: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number => {
    const size = [...bag.values()].reduce((sum, count) => sum + count, 0);
    return size > 0 ? hits / size : other.size === 0 ? 1 : 0;
  };
  return { precision: share(got, wanted), recall: share(wanted, got) };
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const bag = new Map<string, number>();
  for (let index = 0; words.length > 0 && index < Math.max(1, words.length - 3); index += 1) {
    const shingle = words.slice(index, index + 4).join(' ');
    bag.set(shingle, (bag.get(shingle) ?? 0) + 1);
  }
  return bag;
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
