import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { EntityV1 } from '@naba/contracts';
import { ModelFolder } from '@naba/models';
import { createPipeline } from './pipeline';
import type { Pipeline } from './pipeline';

/** What the other folder has where the project's own has something else: equally long, so that a binary header stays as long. */
const changes: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'language.bin': ['"fr"', '"xx"'],
  'topics.terms.tsv': ['medtop:20000056', 'medtop:29999999'],
  'tone.tsv': ['kill|', 'cheer|'],
  'places.json.gz': ['["Q79","EG","Egypt"', '["Q9979","EG","Egypt"'],
  'people.tsv.gz': ['\tQ7409268\t', '\tQ9909268\t'],
  'organization-names.tsv.gz': ['\tQ7896294\t', '\tQ9996294\t'],
  'organizations.tsv': ['\tQ7184\n', '\tQ9984\n'],
  'ministries.tsv': ['\nforeign-affairs\t', '\nforeign-matters\t'],
  'ministry-ids.tsv': ['defence\tGB\tQ1143261', 'defence\tGB\tQ9943261'],
};

function writeChanged(own: ModelFolder, folder: string): void {
  for (const name of readdirSync(own.path)) {
    const bytes = own.read(name);
    const change = changes[name];
    if (change === undefined) writeFileSync(join(folder, name), bytes);
    else if (name.endsWith('.gz')) writeFileSync(join(folder, name), gzipSync(changed(gunzipSync(bytes), name, change)));
    else writeFileSync(join(folder, name), changed(bytes, name, change));
  }
}

function changed(bytes: Buffer, name: string, [from, to]: readonly [string, string]): Buffer {
  const at = bytes.indexOf(from);
  if (at < 0) throw new Error(`${name} has no ${from}; choose something else to change.`);
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(to), bytes.subarray(at + Buffer.byteLength(from))]);
}

function entityOf(pipeline: Pipeline, body: string, isIt: (entity: EntityV1) => boolean): string | undefined {
  return pipeline.enrich({ title: '', body }).enrichment.entities?.find(isIt)?.id;
}

describe('two pipelines in one process', () => {
  const own = new ModelFolder();
  const folder = mkdtempSync(join(tmpdir(), 'naba-models-'));
  let first: Pipeline;
  let second: Pipeline;
  beforeAll(() => {
    writeChanged(own, folder);
    first = createPipeline({ models: own });
    second = createPipeline({ models: new ModelFolder(folder) });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const named = (name: string) => (entity: EntityV1) => Object.values(entity.name).includes(name);

  it.each<[file: string, (pipeline: Pipeline) => unknown, own: unknown, other: unknown]>([
    [
      'language.bin',
      (by) => by.enrich({ title: '', body: 'Le gouvernement a annoncé hier que la réunion aurait lieu à Lyon.' }).language,
      'fr',
      'xx',
    ],
    [
      'tone.tsv',
      (by) => by.enrich({ title: 'They kill', body: 'They kill again.' }).enrichment.tone?.evidence.map(({ text }) => text),
      ['kill', 'kill'],
      [],
    ],
    ['places.json.gz', (by) => entityOf(by, 'The convoy left Egypt on Monday.', named('Egypt')), 'wd:Q79', 'wd:Q9979'],
    [
      'people.tsv.gz',
      (by) => entityOf(by, 'Egyptian Foreign Minister Sameh Shoukry arrived in Egypt on Monday.', ({ type }) => type === 'PER'),
      'wd:Q7409268',
      'wd:Q9909268',
    ],
    [
      'organization-names.tsv.gz',
      (by) =>
        entityOf(by, 'Students of Sharjah University in the United Arab Emirates met.', ({ kind }) => kind === 'university'),
      'wd:Q7896294',
      'wd:Q9996294',
    ],
    [
      'topics.terms.tsv',
      (by) =>
        by
          .enrich({
            title: '',
            body: 'The army and the rebels agreed on a ceasefire after two weeks of civil war and artillery fire.',
          })
          .enrichment.topics?.find(({ broader }) => broader !== undefined)?.id,
      'medtop:20000056',
      'medtop:29999999',
    ],
    ['organizations.tsv', (by) => entityOf(by, 'NATO met on Monday.', named('NATO')), 'wd:Q7184', 'wd:Q9984'],
    [
      'ministries.tsv',
      (by) => entityOf(by, 'The Ministry of Foreign Affairs said so.', ({ kind }) => kind === 'ministry'),
      'local:ministry-foreign-affairs',
      'local:ministry-foreign-matters',
    ],
    [
      'ministry-ids.tsv',
      (by) => entityOf(by, 'The Ministry of Defence of the United Kingdom said so.', ({ kind }) => kind === 'ministry'),
      'wd:Q1143261',
      'wd:Q9943261',
    ],
  ])('each answer by their own %s', (_, answer, ofOwn, ofOther) => {
    expect([answer(first), answer(second), answer(first)]).toEqual([ofOwn, ofOther, ofOwn]);
  });
});
