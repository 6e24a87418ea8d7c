import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { enrichedArticleV1 } from '@naba/contracts';
import { isWanted } from './is-wanted';

const sample = join(__dirname, '../../../../libs/contracts/samples/enriched-article.v1/outline.ar.json');
const article = enrichedArticleV1.parse(JSON.parse(readFileSync(sample, 'utf8')));

describe('isWanted', () => {
  it.each([
    [{}],
    [{ language: 'ar' }],
    [{ topic: 'politics' }],
    [{ topic: 'medtop:11000000' }],
    [{ entity: 'wd:Q796' }],
    [{ entity: 'العراق' }],
    [{ entity: 'iraq', topic: 'Politics', language: 'ar' }],
  ])('takes an article that has %j', (filter) => {
    expect(isWanted(article, filter)).toBe(true);
  });

  it.each([[{ language: 'en' }], [{ topic: 'sport' }], [{ entity: 'wd:Q38' }], [{ entity: 'Iraq', language: 'en' }]])(
    'leaves an article that does not have %j',
    (filter) => {
      expect(isWanted(article, filter)).toBe(false);
    },
  );

  it('counts a topic that is not the first only when its score says so', () => {
    const label = { ar: 'رياضة', en: 'sport' };
    const withSport = (score: number) => ({
      ...article,
      enrichment: {
        ...article.enrichment,
        topics: [...(article.enrichment.topics ?? []), { id: 'medtop:15000000', label, score }],
      },
    });
    expect(isWanted(withSport(0.35), { topic: 'sport' })).toBe(true);
    expect(isWanted(withSport(0.08), { topic: 'sport' })).toBe(false);
  });
});
