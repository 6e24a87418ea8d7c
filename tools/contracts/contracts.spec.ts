import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import asyncApiSchema from '@asyncapi/specs/schemas/3.0.0.json';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { topicCatalogue } from '@naba/contracts';
import { asyncApi } from './async-api';
import { jsonSchemas } from './json-schema';
import type { PublishedName } from './json-schema';

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

describe('recorded samples of every version', () => {
  const schemas = jsonSchemas();
  const folders = readdirSync(samples) as PublishedName[];

  it('are there for articles as accepted and as enriched', () => {
    expect(folders).toEqual(expect.arrayContaining(['enriched-article.v1', 'raw-article.v1']));
  });

  it.each(folders.flatMap((name) => readdirSync(join(samples, name)).map((file) => [name, file] as const)))(
    '%s/%s is valid by the published JSON Schema',
    (name, file) => {
      const ajv = addFormats(new Ajv2020({ allErrors: true }));
      const validate = ajv.compile(schemas[name]);
      validate(JSON.parse(readFileSync(join(samples, name, file), 'utf8')));
      expect(validate.errors ?? []).toEqual([]);
    },
  );
});
