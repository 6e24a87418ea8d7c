import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import asyncApiSchema from '@asyncapi/specs/schemas/3.0.0.json';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { articleId } from '@naba/article-identity';
import { enrichedArticleV1, rawArticleV1, topicCatalogue } from '@naba/contracts';
import { acceptAs, buildArticleOf } from '@naba/submission';
import fc from 'fast-check';
import { arbitraryOf } from '../../test/support/arbitrary-of';
import { z } from 'zod';
import { asyncApi } from './async-api';
import { jsonSchemas, publishedEvent } from './json-schema';

const ajv = addFormats(new Ajv2020({ allErrors: true }));
const validators = Object.fromEntries(Object.entries(jsonSchemas()).map(([name, schema]) => [name, ajv.compile(schema)]));

/** What is wrong with an event by the published schema. */
function faultsOf(name: string, event: unknown): unknown[] {
  const validate = validators[name]!;
  validate(event);
  return validate.errors ?? [];
}

const samples = join(__dirname, '../../libs/contracts/samples');

describe('the AsyncAPI document', () => {
  it('is valid AsyncAPI 3.0', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, meta: false, validateSchema: false });
    const validate = ajv.compile(asyncApiSchema);
    validate(asyncApi());
    expect(validate.errors ?? []).toEqual([]);
  });

  it('has every topic of the catalogue', () => {
    const channels = Object.values(asyncApi()['channels'] as Record<string, { address: string }>);
    expect(channels.map((channel) => channel.address)).toEqual(Object.keys(topicCatalogue));
  });
});

describe('a fact whose values have no name', () => {
  it('is told how to get one', () => {
    const fact = { ...topicCatalogue['articles.raw.v1'], schema: z.object({}) };
    expect(() => publishedEvent('facts.v1', fact)).toThrow("Name the values of facts.v1: .meta({ id: 'SomeFactV1'");
  });
});

describe('recorded samples of every version', () => {
  const folders = readdirSync(samples);

  it('are there for articles as accepted and as enriched', () => {
    expect(folders).toEqual(expect.arrayContaining(['enriched-article.v1', 'raw-article.v1']));
  });

  it.each(folders.flatMap((name) => readdirSync(join(samples, name)).map((file) => [name, file] as const)))(
    '%s/%s is valid by the published JSON Schema',
    (name, file) => {
      expect(faultsOf(name, JSON.parse(readFileSync(join(samples, name, file), 'utf8')))).toEqual([]);
    },
  );
});

describe('events', () => {
  it.each([
    ['raw-article.v1', rawArticleV1],
    ['enriched-article.v1', enrichedArticleV1],
  ] as const)('of the schema of %s are valid by the published JSON Schema, formats included', (name, schema) => {
    fc.assert(
      fc.property(arbitraryOf(schema), (event) => {
        expect(faultsOf(name, JSON.parse(JSON.stringify(schema.parse(event))))).toEqual([]);
      }),
    );
  });

  it('are valid, formats included, whatever letters stand in the addresses of what was submitted', () => {
    const letters = fc.string({ unit: 'grapheme' });
    const address = fc
      .tuple(fc.constantFrom('http://news.example', 'https://أخبار.example', 'https://u:p@[::1]:8080'), letters, letters, letters)
      .map(([site, path, query, fragment]) => `${site}/${path}?${query}#${fragment}`)
      .filter((text) => URL.canParse(text));
    fc.assert(
      fc.property(address, address, (url, imageUrl) => {
        const built = buildArticleOf({ url, imageUrl, title: 'x', body: 'y' });
        if (built.kind === 'refused') return;
        const event = acceptAs(built.draft, 1);
        expect(faultsOf('raw-article.v1', event)).toEqual([]);
        expect(articleId({ url: event.url! })).toBe(event.id);
      }),
      { numRuns: 1_000 },
    );
  });
});
