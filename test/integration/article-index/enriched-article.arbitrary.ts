import type { EnrichedArticleV1 } from '@naba/contracts';
import fc from 'fast-check';

/** What text may hold and an index may stumble over: control characters, half a surrogate pair, direction marks, endless words. */
const troublesome = fc.constantFrom(
  '\u0000',
  '\ud83d',
  '\ude00',
  '\u202e\u200f',
  '\ufffe',
  '\n\n',
  '{"a":1}',
  'x'.repeat(9_000),
  'ه'.repeat(40_000),
  '0'.repeat(400),
  '😀'.repeat(9_000),
  'قَالَ٢٣',
  '東京都',
);

function text(maxLength: number, minLength = 1): fc.Arbitrary<string> {
  return fc
    .oneof({ arbitrary: fc.string({ unit: 'binary', maxLength: 40 }), weight: 3 }, { arbitrary: troublesome, weight: 1 })
    .map((value) => value.slice(0, maxLength).padEnd(minLength, '.'));
}
const anyText = text(50_000, 0);
const someText = text(50_000);

const instant = fc
  .tuple(
    fc.date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }),
    fc.nat(2),
  )
  .map(([date, form]) => {
    const iso = date.toISOString();
    return [iso, `${iso.slice(0, 19)}Z`, `${iso.slice(0, 19)}.123456789012345Z`][form]!;
  });
const score = fc.double({ min: 0, max: 1, noNaN: true });
const natural = fc.maxSafeNat();
const span = fc.record({
  field: fc.constantFrom('title' as const, 'body' as const),
  start: natural,
  end: natural.map((n) => Math.max(1, n)),
});
const evidence = fc.tuple(span, anyText).map(([at, found]) => ({ ...at, text: found }));
const list = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, { maxLength: 3 });
const optional = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(item, { nil: undefined });
const url = fc.oneof(
  fc.webUrl(),
  fc.constantFrom('mailto:desk@news.example', `https://news.example/${'ا'.repeat(2_000)}`, 'urn:x:1'),
);
const languageCode = fc.constantFrom('ar', 'en', 'und', 'zh-Hant-TW', `ar${'-x1234567'.repeat(200)}`);
const name = fc.record({ ar: someText, en: someText }, { requiredKeys: [] });

const entity = fc.record(
  {
    id: fc.oneof(
      natural.map((n) => `wd:Q${n}`),
      fc.constant(`local:${'a'.repeat(9_000)}`),
    ),
    type: fc.constantFrom('PER' as const, 'ORG' as const, 'LOC' as const, 'MISC' as const),
    kind: anyText,
    name,
    iso: fc.constant('IQ'),
    confidence: score,
    salience: score,
    mentions: fc.array(evidence, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['id', 'type', 'name', 'confidence', 'salience', 'mentions'] },
);
const topic = fc.record(
  {
    id: fc.nat(99_999_999).map((n) => `medtop:${String(n).padStart(8, '0')}`),
    label: fc.record({ ar: someText, en: someText }),
    score,
    evidence: list(span),
  },
  { requiredKeys: ['id', 'label', 'score'] },
);
const quote = fc
  .tuple(evidence, anyText, optional(fc.record({ text: someText, entityId: anyText }, { requiredKeys: ['text'] })))
  .map(([found, cue, speaker]) => ({ ...found, cue, ...(speaker && { speaker }) }));
const mentionedDate = fc
  .tuple(
    evidence,
    fc.stringMatching(/^\d{4}(-\d{2}(-\d{2})?)?$/),
    fc.constantFrom('day' as const, 'month' as const, 'year' as const),
  )
  .map(([found, value, precision]) => ({ ...found, value, precision }));
const language = fc.record({
  code: languageCode,
  script: fc.constantFrom('Arab', 'Latn'),
  direction: fc.constantFrom('ltr' as const, 'rtl' as const),
  confidence: score,
});

const enrichment = fc.record(
  {
    language,
    entities: list(entity),
    topics: list(topic),
    keyphrases: list(fc.record({ text: someText, score })),
    quotes: list(quote),
    places: list(
      fc.record({
        entityId: anyText,
        lat: fc.double({ min: -90, max: 90, noNaN: true }),
        lon: fc.double({ min: -180, max: 180, noNaN: true }),
      }),
    ),
    dates: list(mentionedDate),
    fingerprint: anyText,
    duplicateOf: fc.option(anyText),
    storyId: fc.option(anyText),
    summary: anyText,
    wordCount: natural,
    readingTimeSeconds: natural,
  },
  { requiredKeys: [] },
);

const provenance = fc.dictionary(
  fc.oneof(anyText, fc.constantFrom('', ' ', '.', 'a.b', '_id', '\u0000')),
  fc.record(
    {
      enricher: anyText,
      version: anyText,
      status: fc.constantFrom('ok' as const, 'failed' as const),
      durationMs: fc.double({ min: 0, max: Number.MAX_VALUE, noNaN: true }),
      error: anyText,
    },
    { requiredKeys: ['enricher', 'version', 'status', 'durationMs'] },
  ),
  { maxKeys: 3 },
);

/** Any article that the contract allows, with a taste for what an index may stumble over. */
export const anyEnrichedArticle: fc.Arbitrary<EnrichedArticleV1> = fc.record(
  {
    id: fc.stringMatching(/^[0-9a-f]{32}$/),
    revision: natural.map((n) => Math.max(1, n)),
    receivedAt: instant,
    enrichedAt: instant,
    source: fc.record({ id: text(200), name: text(200) }, { requiredKeys: ['id'] }),
    externalId: text(500),
    url,
    canonicalUrl: url,
    imageUrl: url,
    title: text(1_000),
    body: text(1_000_000, 0),
    authors: fc.array(text(200), { maxLength: 50 }),
    publishedAt: instant,
    publishedPrecision: fc.constantFrom('instant' as const, 'day' as const, 'month' as const, 'year' as const),
    language: languageCode,
    section: text(200),
    enrichment,
    provenance,
  },
  {
    requiredKeys: [
      'id',
      'revision',
      'receivedAt',
      'enrichedAt',
      'source',
      'title',
      'body',
      'authors',
      'language',
      'enrichment',
      'provenance',
    ],
  },
);
