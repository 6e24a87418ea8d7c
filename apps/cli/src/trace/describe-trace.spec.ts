import type { RefusalV1 } from '@naba/contracts';
import { describeRefusal, describeTrace } from './describe-trace';
import type { Receipt, Status } from './trace';

const id = 'a'.repeat(32);
const at = '2026-01-02T03:04:05.000Z';
const revision = Date.parse(at);

const receipt: Receipt = {
  revision,
  url: 'https://news.example/a',
  intake: {
    door: 'stream',
    content: 'html',
    origin: { via: 'feed', from: 'https://news.example/feed', fetchedFrom: 'https://news.example/a', fetchedAt: at },
    warnings: [{ code: 'DATE_NOT_FOUND', detail: 'No date.' }],
  },
  accepted: { at, place: { topic: 'articles.raw.v1', partition: 3, offset: 42 } },
  enriched: {
    at,
    durationMs: 7.5,
    enrichers: [
      { enricher: 'language', version: '1.0.0', status: 'ok' },
      { enricher: 'tone', version: '2.0.0', status: 'failed', error: 'no lexicon' },
    ],
  },
  indexed: { at, generation: 'naba-articles-000001', seconds: 1.2 },
  setAside: [],
};

const refusal: RefusalV1 = {
  id: `refusal-${'b'.repeat(32)}`,
  revision,
  at,
  door: 'article',
  code: 'ARTICLE_INVALID',
  detail: '/title is missing (and 1 more)',
  errors: [
    { pointer: '/title', detail: 'is missing' },
    { pointer: '/body', detail: 'is blank' },
  ],
  bytes: 120,
  origin: { via: 'file', from: 'story.html' },
};

const status: Status = {
  state: 'accepted',
  revision: revision + 1,
  acceptedAt: at,
  rawPlace: { partition: 3, offset: 42 },
  waiting: { group: 'enrichment', topic: 'articles.raw.v1', behind: 17 },
};

const describe1 = (told: Partial<Parameters<typeof describeTrace>[0]>) =>
  describeTrace({ id, refusals: [], unknown: [], ...told });

describe('describeTrace', () => {
  it('tells the steps of an article in the index, oldest first', () => {
    expect(describe1({ receipt })).toBe(
      [
        `${id}  https://news.example/a`,
        'came       as a line of a stream, html',
        `           from a feed (https://news.example/feed), fetched ${at} from https://news.example/a`,
        '           unsure: DATE_NOT_FOUND: No date.',
        `accepted   ${at} as revision ${revision} at offset 42 of partition 3 in articles.raw.v1`,
        `enriched   ${at} in 7.5 ms`,
        '           language 1.0.0',
        '           failed: tone 2.0.0: no lexicon',
        `indexed    ${at} into naba-articles-000001, 1.2 s after it was accepted`,
        '',
      ].join('\n'),
    );
  });

  it('says what an article that is on its way waits for', () => {
    expect(describe1({ status })).toBe(
      [
        id,
        `accepted   ${at} as revision ${revision + 1} at offset 42 of partition 3 in articles.raw.v1`,
        'waiting    for enrichment, which is 17 behind in its partition',
        '',
      ].join('\n'),
    );
    const enriched = { ...status, state: 'enriched', enrichedAt: at, enrichedPlace: { partition: 3, offset: 9 } } as const;
    expect(describe1({ status: { ...enriched, waiting: undefined! } })).toContain(
      `enriched   ${at} at offset 9 of partition 3 in articles.enriched.v1\nwaiting    for the indexer`,
    );
  });

  it('tells the revision in the index and the newer one on its way, and that one alone once it is there', () => {
    expect(describe1({ receipt, status })?.match(/^accepted .*/gm)).toHaveLength(2);
    expect(describe1({ receipt, status: { ...status, state: 'indexed', revision } })?.match(/^accepted .*/gm)).toHaveLength(1);
  });

  it('tells why a revision was set aside, and that a newer one came through', () => {
    const place = { topic: 'articles.enriched.v1.indexer.dead', partition: 1, offset: 0 };
    const letter = { ...place, at, group: 'indexer', code: 'INDEX_REJECTED', message: 'too long' };
    const lines = describe1({ receipt: { ...receipt, setAside: [{ ...letter, revision: revision - 1 }] } });
    expect(lines).toContain(`set aside  ${at} by indexer, revision ${revision - 1} at offset 0 of partition 1 in ${place.topic}`);
    expect(lines).toContain('INDEX_REJECTED: too long\n           a newer revision came to its end since');
    expect(describe1({ receipt: { ...receipt, setAside: [{ ...letter, revision }] } })).not.toContain('a newer revision');
  });

  it('tells what changed in each revision that is kept, oldest first', () => {
    const first = { revision: revision - 9, receivedAt: '2024-01-01T00:00:00Z' };
    const second = { ...first, revision: revision - 5, changes: { fields: ['title', 'body'], bodyShare: 0.1234 } };
    const notice = { kind: 'correction', text: 'Correction: it was Tuesday.' };
    const third = { revision, receivedAt: at, changes: { fields: [], bodyShare: 0 }, corrections: [notice] };
    expect(describe1({ receipt: { ...receipt, revisions: [third, second, first] } })).toContain(
      [
        `changed    2024-01-01T00:00:00Z by revision ${revision - 5}: title, body (12% of the words)`,
        `changed    ${at} by revision ${revision}: nothing that it says`,
        '           correction: Correction: it was Tuesday.',
      ].join('\n'),
    );
  });

  it('tells a takedown, done and on its way', () => {
    expect(describe1({ receipt: { revision, takenDownAt: at, setAside: [] } })).toBe(`${id}\ntaken down ${at}\n`);
    expect(describe1({ status: { ...status, state: 'taken-down' } })).toContain(`taken down ${at}, and on its way`);
  });

  it('tells refusals, and which service did not answer', () => {
    const told = describe1({ refusals: [refusal], unknown: ['search does not answer'] });
    expect(told).toContain('ARTICLE_INVALID: /title is missing');
    expect(told).toContain('unknown    search does not answer');
  });

  it('says nothing where nothing is known', () => {
    expect(describe1({})).toBeUndefined();
  });
});

describe('describeRefusal', () => {
  it('names every fault once, and where it came from', () => {
    expect(describeRefusal(refusal)).toBe(
      [
        refusal.id,
        `refused    ${at} as a single article of 120 bytes`,
        '           from a file (story.html)',
        '           ARTICLE_INVALID: /title is missing (and 1 more)',
        '           /body is blank',
        '',
      ].join('\n'),
    );
  });
});
