import { defineFact, eventTypes, topicCatalogue } from '@naba/contracts';
import type { RawArticleV1 } from '@naba/contracts';
import fc from 'fast-check';
import type { KafkaMessage, RecordBatchEntry } from 'kafkajs';
import { z } from 'zod';
import { toEventRecord } from '../publish/event-record';
import { decodeEvent } from './event-decoder';

const definition = topicCatalogue['articles.raw.v1'];
const position = { topic: 'articles.raw.v1', partition: 3, offset: '42' };
const id = 'a'.repeat(32);
const article: RawArticleV1 = {
  id,
  revision: 1_700_000_000_000,
  receivedAt: '2023-11-14T22:13:20.000Z',
  source: { id: 'news.example' },
  title: 'عنوان',
  body: 'نص',
  authors: [],
};

function record(changes: Partial<RecordBatchEntry> = {}, headers: Record<string, string | undefined> = {}): KafkaMessage {
  const published = toEventRecord(position.topic, definition, '/naba/ingest', {
    key: id,
    value: article,
    revision: article.revision,
  });
  const all = Object.entries({ ...published.headers, ...headers }).filter(([, content]) => content !== undefined);
  return {
    key: Buffer.from(id),
    value: published.value,
    timestamp: '1700000000500',
    offset: '42',
    attributes: 0,
    headers: Object.fromEntries(all.map(([name, content]) => [name, Buffer.from(String(content))])),
    ...changes,
  };
}

const decode = (message: KafkaMessage) => decodeEvent(definition, position, message);
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));

describe('decodeEvent', () => {
  it('gives back what the publisher wrote', () => {
    expect(decode(record())).toMatchObject({
      kind: 'event',
      event: { key: id, value: article, revision: article.revision, position, timestampMs: 1_700_000_000_500 },
    });
  });

  it('drops fields that this version does not know, so that a newer writer breaks no reader', () => {
    const decoded = decode(record({ value: bytes({ ...article, mood: 'calm' }) }));
    expect(decoded).toMatchObject({ kind: 'event', event: { value: article } });
    expect(decoded).not.toHaveProperty('event.value.mood');
  });

  it.each<[string, KafkaMessage, string, RegExp]>([
    ['text', record({ value: Buffer.from('hello') }), 'EVENT_NOT_JSON', /not JSON/],
    ['an empty value', record({ value: Buffer.alloc(0) }), 'EVENT_NOT_JSON', /not JSON/],
    ['bytes that are not UTF-8', record({ value: Buffer.from([0x22, 0xff, 0x22]) }), 'EVENT_NOT_JSON', /UTF-8/],
    ['text without key and headers', record({ value: Buffer.from('x'), key: null, headers: {} }), 'EVENT_NOT_JSON', /not JSON/],
    ['no type', record({}, { ce_type: undefined }), 'EVENT_TYPE_UNKNOWN', /missing.*news\.naba\.article\.raw\.v1/],
    ['another version', record({}, { ce_type: 'news.naba.article.raw.v2' }), 'EVENT_TYPE_UNKNOWN', /raw\.v2/],
    ['a takedown with a value', record({}, { ce_type: eventTypes.takedown }), 'EVENT_TYPE_UNKNOWN', /takedown/],
    ['no key', record({ key: null }), 'EVENT_KEY_INVALID', /key/],
    ['a key that is no article id', record({ key: Buffer.from('article-1') }), 'EVENT_KEY_INVALID', /32/],
    ["another article's key", record({ key: Buffer.from('b'.repeat(32)) }), 'EVENT_KEY_INVALID', /bbbb.*aaaa/],
    ['a missing field', record({ value: bytes({ ...article, title: undefined }) }), 'EVENT_INVALID', /^\/title: /],
    ['a wrong item', record({ value: bytes({ ...article, authors: ['x', 7] }) }), 'EVENT_INVALID', /^\/authors\/1: /],
    ['a value that is no object', record({ value: Buffer.from('null') }), 'EVENT_INVALID', /whole value/],
    ['two revisions', record({}, { naba_revision: '5' }), 'EVENT_INVALID', /revision.*5/],
    ['a revision that is no number', record({}, { naba_revision: 'new' }), 'EVENT_INVALID', /naba_revision/],
    ['a revision of zero', record({}, { naba_revision: '0' }), 'EVENT_INVALID', /naba_revision must be milliseconds/],
    ['a revision with a leading zero', record({}, { naba_revision: '0170' }), 'EVENT_INVALID', /naba_revision must be/],
    ['a revision that is not exact', record({}, { naba_revision: '1'.repeat(17) }), 'EVENT_INVALID', /naba_revision must be/],
    ['a broken revision of a takedown', record({ value: null }, { naba_revision: '1e3' }), 'EVENT_INVALID', /naba_revision/],
  ])('names what is wrong with %s', (_what, message, code, text) => {
    const decoded = decode(message);
    expect(decoded).toMatchObject({ kind: 'dead', code });
    expect(decoded).toHaveProperty('message', expect.stringMatching(text));
  });

  it.each<[string, KafkaMessage, string]>([
    ['value before type', record({ value: Buffer.from('x'), key: Buffer.from('x') }, { ce_type: 'x' }), 'EVENT_NOT_JSON'],
    ['type before key', record({ value: bytes({}), key: Buffer.from('x') }, { ce_type: 'x' }), 'EVENT_TYPE_UNKNOWN'],
    ['key before schema', record({ value: bytes({}), key: Buffer.from('x') }), 'EVENT_KEY_INVALID'],
  ])('names the first that is wrong: %s', (_what, message, code) => {
    expect(decode(message)).toMatchObject({ kind: 'dead', code });
  });

  it('hands on the headers that the publisher wrote, each as it was', () => {
    const headers = {
      ce_id: 'e-1',
      ce_source: '/naba/ingest',
      ce_time: '2023-11-14T22:13:20.000Z',
      traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
      naba_content_hash: 'A'.repeat(22),
    };
    expect(decode(record({}, headers))).toHaveProperty('event.headers', {
      ...headers,
      ce_specversion: '1.0',
      ce_type: eventTypes.rawArticle,
      'content-type': 'application/json',
      naba_revision: String(article.revision),
    });
  });

  it('takes no header for what it cannot be, and no event for dead because of one', () => {
    const decoded = decode(record({}, { ce_time: 'yesterday', naba_content_hash: 'no hash', traceparent: '00-0-0-0' }));
    expect(decoded).toHaveProperty('event.headers.ce_time', '2023-11-14T22:13:20.500Z');
    expect(decoded).toHaveProperty('event.headers.traceparent', expect.stringMatching(/^00-[0-9a-f]{32}-/));
    expect(decoded).not.toHaveProperty('event.headers.naba_content_hash');
  });

  it('goes by the last of a header that occurs twice', () => {
    const twice = (...texts: string[]) => record({ headers: { ce_type: texts.map((text) => Buffer.from(text)) } });
    expect(decode(twice('news.naba.article.raw.v2', 'x', eventTypes.rawArticle))).toMatchObject({ kind: 'event' });
    expect(decode(twice(eventTypes.rawArticle, 'news.naba.article.raw.v2'))).toMatchObject({ code: 'EVENT_TYPE_UNKNOWN' });
  });

  it('names every wrong field at once', () => {
    const decoded = decode(record({ value: bytes({ ...article, title: '', body: 5 }) }));
    expect(decoded).toHaveProperty('message', expect.stringMatching(/\/title: .*; \/body: /));
  });

  describe('takedown', () => {
    it('has the revision of its header', () => {
      const takedown = toEventRecord(position.topic, definition, '/naba/ingest', {
        key: id,
        value: null,
        revision: 77,
      });
      const headers = Object.fromEntries(
        Object.entries(takedown.headers).map(([name, text]) => [name, Buffer.from(String(text))]),
      );
      const decoded = decode(record({ value: null, headers }));
      expect(decoded).toMatchObject({ event: { value: null, revision: 77, headers: { ce_type: eventTypes.takedown } } });
      expect(decoded).not.toHaveProperty(['event', 'headers', 'content-type']);
    });

    it('is one whatever its type says, as its value is gone', () => {
      const decoded = decode(record({ value: null }, { ce_type: eventTypes.rawArticle, naba_revision: '77' }));
      expect(decoded).toMatchObject({ event: { key: id, value: null, revision: 77, headers: { ce_type: eventTypes.takedown } } });
    });

    it('without headers counts as of the time of its record', () => {
      expect(decode(record({ value: null, headers: {} }))).toMatchObject({ event: { value: null, revision: 1_700_000_000_500 } });
    });

    it('needs the key of an article', () => {
      expect(decode(record({ value: null, key: Buffer.from('x') }))).toMatchObject({ code: 'EVENT_KEY_INVALID' });
    });
  });

  it('fills in what a foreign producer left out', () => {
    const decoded = decode(
      record({ headers: { ce_type: Buffer.from(eventTypes.rawArticle), traceparent: Buffer.from('junk') } }),
    );
    expect(decoded).toMatchObject({
      event: { headers: { ce_id: 'articles.raw.v1/3/42', ce_source: '/unknown', naba_revision: String(article.revision) } },
    });
    expect(decoded).toHaveProperty('event.headers.traceparent', expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/));
    expect(decoded).toHaveProperty('event.headers.ce_time', '2023-11-14T22:13:20.500Z');
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.option(fc.uint8Array(), { nil: null }),
        fc.option(fc.uint8Array(), { nil: null }),
        fc.dictionary(fc.string(), fc.uint8Array()),
        fc.boolean(),
        (value, key, headers, typed) => {
          const type = typed ? { ce_type: Buffer.from(eventTypes.rawArticle) } : {};
          const foreign = Object.fromEntries(Object.entries(headers).map(([name, content]) => [name, Buffer.from(content)]));
          const decoded = decode(
            record({ value: value && Buffer.from(value), key: key && Buffer.from(key), headers: { ...foreign, ...type } }),
          );
          expect(decoded.kind === 'event' || decoded.message.length > 0).toBe(true);
        },
      ),
    );
  });

  it('never throws on JSON of any shape', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(['event', 'dead']).toContain(decode(record({ value: Buffer.from(text) })).kind);
      }),
    );
  });
});

describe('decodeEvent of a fact that is no article', () => {
  const sources = defineFact({
    description: 'Where articles come from, by host.',
    keySchema: z.string().regex(/^[a-z0-9.-]+$/, 'must be a host in lower case'),
    schema: z.object({ host: z.string(), trust: z.number() }),
    keyOf: ({ host }) => host,
    revisionOf: () => undefined,
    eventType: 'news.naba.source.v1',
    tombstoneType: 'news.naba.source.closed.v1',
    consumers: {},
    partitions: 1,
    replicationFactor: 1,
    minInSyncReplicas: 1,
    cleanupPolicy: 'compact',
    retentionMs: 1,
    maxMessageBytes: 1_000,
  });
  const place = { topic: 'sources.v1', partition: 0, offset: '7' };
  const source = { host: 'news.example', trust: 0.9 };
  const decodeSource = (value: object | null, key: string = source.host, changes: Record<string, string | undefined> = {}) => {
    const published = toEventRecord(place.topic, sources, '/test', { key, value, revision: 5 });
    const headers = Object.entries({ ...published.headers, ...changes }).filter(([, text]) => text !== undefined);
    return decodeEvent(sources, place, {
      key: Buffer.from(key),
      value: published.value,
      timestamp: '9',
      offset: place.offset,
      attributes: 0,
      headers: Object.fromEntries(headers.map(([name, text]) => [name, Buffer.from(String(text))])),
    });
  };

  it('takes key and type from its own entry, and the revision from the header that alone has it', () => {
    expect(decodeSource(source)).toMatchObject({
      kind: 'event',
      event: { key: 'news.example', value: source, revision: 5, headers: { ce_type: 'news.naba.source.v1' } },
    });
  });

  it('counts as of the time of its record where neither value nor header has a revision', () => {
    expect(decodeSource(source, source.host, { naba_revision: undefined })).toMatchObject({ event: { revision: 9 } });
  });

  it('calls its tombstone by the type that the entry names', () => {
    expect(decodeSource(null)).toMatchObject({ event: { value: null, headers: { ce_type: 'news.naba.source.closed.v1' } } });
  });

  it('refuses the key of another source, and a key that is no host, in the words of its key schema', () => {
    const other = decodeSource(source, 'other.example');
    expect(other).toMatchObject({ code: 'EVENT_KEY_INVALID', message: expect.stringMatching(/other.*news\.example/) as string });
    expect(decodeSource(source, 'News Example')).toMatchObject({ message: 'The key must be a host in lower case.' });
  });

  it('points at a wrong field by its JSON pointer, whatever stands in its name', () => {
    const marked = { ...sources, schema: z.object({ host: z.string(), marks: z.record(z.string(), z.number()) }) };
    const value = Buffer.from(JSON.stringify({ host: 'news.example', marks: { 'a/b~c': 'x' } }));
    const headers = { ce_type: Buffer.from(sources.eventType) };
    const message = { key: Buffer.from('news.example'), value, timestamp: '9', offset: '7', attributes: 0, headers };
    expect(decodeEvent(marked, place, message)).toHaveProperty('message', expect.stringMatching(/^\/marks\/a~1b~0c: /));
  });

  it('refuses an article', () => {
    expect(decodeSource(source, source.host, { ce_type: eventTypes.rawArticle })).toMatchObject({ code: 'EVENT_TYPE_UNKNOWN' });
  });
});
