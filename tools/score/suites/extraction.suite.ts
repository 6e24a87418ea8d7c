import { cleanHtml } from '@naba/extraction';
import { estimate } from '../bootstrap';
import type { Figure, Suite } from '../figure';
import { matchKeys, scoreAccuracy, scoreMatches } from '../matches';
import { scoreBody } from '../shingles';
import { readArabicPages } from '../true-pages';

/** Body, title, authors and publication day of our own Arabic pages. */
export const scoreExtraction: Suite = () => {
  const pages = readArabicPages().map((page) => ({ page, found: cleanHtml(page.html, { url: page.url }) }));
  const bodies = pages.map(({ page, found }) => scoreBody(page.articleBody, found.body));
  const mean = (of: (score: { precision: number; recall: number }) => number): number =>
    (100 * bodies.reduce((sum, score) => sum + of(score), 0)) / bodies.length;
  const row = (id: string, name: string, score: Pick<Figure, 'value' | 'noise' | 'precision' | 'recall'>): Figure => ({
    id: `extraction.ar.${id}`,
    suite: 'extraction',
    language: 'ar',
    name,
    data: 'libs/extraction/testdata/arabic',
    split: 'own',
    n: pages.length,
    unit: 'pages',
    ...score,
  });
  return {
    figures: [
      row('body', 'body, F1', {
        precision: mean(({ precision }) => precision),
        recall: mean(({ recall }) => recall),
        ...estimate(
          bodies.map(({ precision, recall }) => [precision, recall]),
          ([precision = 0, recall = 0]) => (200 * precision * recall) / (precision + recall) / bodies.length,
        ),
      }),
      row('title', 'title exact', scoreAccuracy(pages.map(({ page, found }) => found.title === page.title))),
      row(
        'authors',
        'authors, F1',
        scoreMatches(pages.map(({ page, found }) => matchKeys(new Set(page.authors), new Set(found.authors)))),
      ),
      row(
        'day',
        'publication day',
        scoreAccuracy(
          pages.map(
            ({ page, found }) => (found.publishedLocalDate ?? found.publishedAt)?.slice(0, 10) === page.date?.slice(0, 10),
          ),
        ),
      ),
    ],
    skipped: [],
  };
};
