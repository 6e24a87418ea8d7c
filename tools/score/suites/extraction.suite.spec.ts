import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scorecard } from '../scorecard';
import { readArabicPages } from '../true-pages';
import { scoreExtraction } from './extraction.suite';

const committed = JSON.parse(readFileSync(join(__dirname, '..', 'scorecard.json'), 'utf8')) as Scorecard;
const measured = scoreExtraction({ dataFolder: undefined }).figures;

it('the Arabic pages: at least 60, bodies of 120 to 400 words', () => {
  const lengths = readArabicPages().map(({ articleBody }) => articleBody.split(/\s+/).length);
  expect(lengths.length).toBeGreaterThanOrEqual(60);
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(120);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(400);
});

it.each(measured)('$id loses no page against the committed figure', ({ id, value, n }) => {
  const before = committed.figures.find((figure) => figure.id === id);
  expect(value).toBeGreaterThan((before?.value ?? Infinity) - 100 / n);
});
