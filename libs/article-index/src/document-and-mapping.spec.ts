import type { EnrichedArticleV1 } from '@naba/contracts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { articleDocument } from './article-document';
import { articleMapping } from './article-mapping';
import { toArticleDocument } from './to-article-document';

interface Mapping {
  readonly type?: string;
  readonly enabled?: boolean;
  readonly properties?: Readonly<Record<string, Mapping>>;
}
type Schema = z.core.JSONSchema.BaseSchema;

const typesOfText = new Set(['keyword', 'text', 'date']);
const typesOfNumber = new Set(['long', 'float', 'double']);

/** Where a schema and a mapping disagree: one sentence for each field, lists gone through, what is stored not looked into. */
function disagreements(schema: Schema, mapping: Mapping, path = ''): string[] {
  if (mapping.enabled === false) return schema.type === 'object' || schema.type === 'array' ? [] : [`${path} is no object`];
  if (schema.anyOf) {
    return schema.anyOf.filter((one) => one.type !== 'null').flatMap((one) => disagreements(one, mapping, path));
  }
  if (schema.type === 'array') return disagreements(schema.items as Schema, mapping, path);
  if (schema.type === 'string') return typesOfText.has(mapping.type!) ? [] : [`${path} is text, mapped as ${mapping.type}`];
  if (schema.type === 'number' || schema.type === 'integer') {
    return typesOfNumber.has(mapping.type!) ? [] : [`${path} is a number, mapped as ${mapping.type}`];
  }
  if (schema.type === 'boolean') return mapping.type === 'boolean' ? [] : [`${path} is boolean, mapped as ${mapping.type}`];
  const fields = Object.keys(schema.properties ?? {});
  if (mapping.type === 'geo_point') return fields.sort().join() === 'lat,lon' ? [] : [`${path} is no point`];
  const mapped = mapping.properties ?? {};
  return [
    ...fields.filter((field) => !(field in mapped)).map((field) => `${path}.${field} is not mapped`),
    ...Object.keys(mapped).flatMap((field) =>
      schema.properties?.[field]
        ? disagreements(schema.properties[field] as Schema, mapped[field]!, `${path}.${field}`)
        : [`${path}.${field} is in no document`],
    ),
  ];
}

const schemaOfDocument = z.toJSONSchema(articleDocument, { reused: 'inline' });

describe('the document and the mapping', () => {
  it('have the same fields at every depth, and each a type that can hold it', () => {
    expect(disagreements(schemaOfDocument, articleMapping)).toEqual([]);
  });

  it('are told apart by the walk above, whichever of them has more', () => {
    const { topics, wordCount: _, ...properties } = articleMapping.properties;
    const { broader: __, ...ofTopic } = topics.properties;
    const other = {
      properties: { ...properties, topics: { properties: ofTopic }, title: { type: 'long' }, more: { type: 'keyword' } },
    };
    expect(disagreements(schemaOfDocument, other).sort()).toEqual([
      '.more is in no document',
      '.title is text, mapped as long',
      '.topics.broader is not mapped',
      '.wordCount is not mapped',
    ]);
  });
});

/** The same value with a field that nobody knows in each of its objects, a dictionary's entries being no fields. */
function withUnknown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withUnknown);
  if (typeof value !== 'object' || value === null) return value;
  return { ...Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withUnknown(inner)])), unheardOf: 1 };
}

/** Fields of a document that the mapping would refuse. */
function refused(value: unknown, mapping: Mapping, path = ''): string[] {
  if (mapping.enabled === false || mapping.type === 'geo_point' || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item) => refused(item, mapping, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const mapped = mapping.properties?.[name];
    return mapped === undefined ? [`${path}.${name}`] : refused(inner, mapped, `${path}.${name}`);
  });
}

describe('toArticleDocument', () => {
  const samples = join(__dirname, '../../contracts/samples/enriched-article.v1');
  const sample = JSON.parse(readFileSync(join(samples, 'outline.ar.json'), 'utf8')) as EnrichedArticleV1;
  const evidence = { field: 'title', start: 0, end: 1, text: 'x' } as const;
  const article: EnrichedArticleV1 = {
    ...sample,
    enrichment: {
      ...sample.enrichment,
      numbers: [{ ...evidence, kind: 'money', value: 1, currency: 'IQD' }],
      tone: { score: 0, evidence: [{ ...evidence, weight: 0 }] },
    },
  };

  it('lets no field into the index that the strict mapping would refuse, at any depth', () => {
    const newer = { ...(withUnknown(article) as EnrichedArticleV1), provenance: article.provenance };
    expect(refused(newer, articleMapping)).toEqual(expect.arrayContaining(['.unheardOf', '.enrichment']));
    const document = toArticleDocument(newer, new Date());
    expect(refused(document, articleMapping)).toEqual([]);
    expect(articleDocument.safeParse(document).error).toBeUndefined();
  });
});
