import type { DeadLetterDocument } from '@naba/article-index';
import { toArticleDocument, toTombstone } from '@naba/article-index';
import type { EnrichedArticleV1 } from '@naba/contracts';
import { enrichedArticle, idOf } from '../../../../test/integration/article-index/enriched-article.factory';
import { receiptAnswer } from './receipt-answer';
import { toReceipt } from './to-receipt';

const id = idOf('bridge');
const acceptedAt = 1_640_282_400_000;
const indexedAt = new Date(acceptedAt + 1_500);

const stored = (fields: Partial<EnrichedArticleV1> = {}) => ({
  document: toArticleDocument(enrichedArticle('bridge', fields), indexedAt, { partition: 3, offset: 41 }),
  generation: 'naba-articles-000001',
});

const dead = (revision: number | undefined, at = acceptedAt): DeadLetterDocument => ({
  kind: 'dead-letter',
  at: new Date(at).toISOString(),
  group: 'indexer',
  topic: 'articles.enriched.v1.indexer.dead',
  partition: 3,
  offset: 0,
  articleId: id,
  ...(revision !== undefined && { revision }),
  code: 'INDEX_REJECTED',
  message: 'too long',
});

describe('toReceipt', () => {
  it('tells every step of an article that is in the index', () => {
    const receipt = toReceipt(
      id,
      stored({
        url: 'https://news.example/a',
        rawPlace: { partition: 3, offset: 42 },
        intake: {
          door: 'stream',
          content: 'html',
          origin: { via: 'feed', from: 'https://news.example/feed.xml', fetchedAt: '2021-12-23T17:59:58.000Z' },
          warnings: [{ code: 'DATE_NOT_FOUND' }, { code: 'VALUE_LEFT_OUT', pointer: '/section' }],
        },
        provenance: {
          language: { enricher: 'language', version: '1.0.0', status: 'ok', durationMs: 0.25 },
          tone: { enricher: 'tone', version: '2.1.0', status: 'failed', durationMs: 1, error: 'no lexicon' },
        },
      }),
      [],
    );
    expect(receiptAnswer.strict().parse(receipt)).toEqual(receipt);
    expect(receipt).toMatchObject({
      state: 'indexed',
      revision: acceptedAt,
      intake: {
        door: 'stream',
        origin: { via: 'feed' },
        warnings: [
          { code: 'DATE_NOT_FOUND', detail: expect.stringContaining('No date of publication was found.') as string },
          { code: 'VALUE_LEFT_OUT', pointer: '/section' },
        ],
      },
      accepted: { at: '2021-12-23T18:00:00.000Z', place: { topic: 'articles.raw.v1', partition: 3, offset: 42 } },
      enriched: { durationMs: 1.25, place: { topic: 'articles.enriched.v1', partition: 3, offset: 41 } },
      indexed: { at: indexedAt.toISOString(), generation: 'naba-articles-000001', seconds: 1.5 },
      setAside: [],
    });
  });

  it('has no steps that were not recorded', () => {
    const { document } = stored();
    const receipt = toReceipt(id, { document: { ...document, enrichedPlace: undefined }, generation: 'g' }, []);
    expect(receipt).not.toHaveProperty('intake');
    expect(receipt?.accepted).not.toHaveProperty('place');
    expect(receipt?.enriched).not.toHaveProperty('place');
  });

  it.each<[string, Parameters<typeof toReceipt>[1], DeadLetterDocument[], string | undefined, number]>([
    ['never indexed', undefined, [dead(acceptedAt)], 'set-aside', acceptedAt],
    ['indexed, a newer revision dead', stored(), [dead(acceptedAt + 1)], 'set-aside', acceptedAt + 1],
    ['dead before, and repaired', stored(), [dead(acceptedAt)], 'indexed', acceptedAt],
    ['indexed after an older death', stored(), [dead(acceptedAt - 5)], 'indexed', acceptedAt],
    ['taken down', { document: toTombstone(id, acceptedAt, indexedAt), generation: 'g' }, [], 'taken-down', acceptedAt],
    ['dead without a revision', undefined, [dead(undefined)], 'set-aside', acceptedAt],
  ])('tells an article that is %s', (_, document, letters, state, revision) => {
    const receipt = toReceipt(id, document, letters);
    expect(receipt).toMatchObject({ state, revision });
    expect(receipt?.setAside).toHaveLength(letters.length);
    expect(receiptAnswer.strict().parse(receipt)).toEqual(receipt);
  });

  it('shows nothing of what was taken down', () => {
    const receipt = toReceipt(id, { document: toTombstone(id, acceptedAt, indexedAt), generation: 'g' }, []);
    expect(receipt).toEqual({
      id,
      state: 'taken-down',
      revision: acceptedAt,
      takenDownAt: '2021-12-23T18:00:00.000Z',
      setAside: [],
    });
  });

  it('knows nothing of what nobody stored or set aside', () => {
    expect(toReceipt(id, undefined, [])).toBeUndefined();
  });
});
