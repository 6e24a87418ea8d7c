import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import type { EnrichedArticleV1 } from '@naba/contracts';
import { createPipeline } from '@naba/enrichers';
import { ModelFolder } from '@naba/models';
import { projectRoot } from '@naba/project';
import { splitLines } from '@naba/submission';
import type { CollectionName } from './collection';
import { missingFiles, readCollection } from './collection';

const folder = join(projectRoot(), '.naba/score-search');

/**
 * The articles of a collection, enriched. That takes minutes, so they are kept in `.naba/score-search`; remove that folder to
 * enrich them again after an enricher changed.
 */
export async function* enrichedCollection(name: CollectionName): AsyncGenerator<EnrichedArticleV1> {
  const path = join(folder, `${name}${missingFiles(name).length === 0 ? '' : '.samples'}.ndjson`);
  if (!existsSync(path)) await enrichAll(name, path);
  for await (const { bytes } of splitLines(createReadStream(path))) yield JSON.parse(String(bytes)) as EnrichedArticleV1;
}

async function enrichAll(name: CollectionName, path: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const articles = readCollection(name);
  const pipeline = createPipeline({ models: new ModelFolder() });
  const output = createWriteStream(`${path}.part`);
  for (const [index, article] of articles.entries()) {
    if (!output.write(`${JSON.stringify(pipeline.enrich(article))}\n`)) await once(output, 'drain');
    if ((index + 1) % 1_000 === 0) process.stderr.write(`enriched ${index + 1} of ${articles.length} ${name} articles\n`);
  }
  output.end();
  await once(output, 'finish');
  renameSync(`${path}.part`, path);
}
