// Writes docs/contracts and the types of the client (libs/api-client) from the code, checks that what is committed is up to date and breaks nobody, or releases.
//   npm run contracts            write the generated files
//   npm run check:contracts      fail on drift and on a breaking change
//   npm run contracts:release    take today's schemas as what other programs build on from now on
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describeApi as describeCollector } from '../../apps/collector/src/describe/openapi.document';
import { describeApi as describeIngest } from '../../apps/ingest/src/describe/openapi.document';
import { describeApi as describeSearch } from '../../apps/search/src/describe/openapi.document';
import { asyncApi } from './async-api';
import { breakingChanges } from './compatibility';
import { clientTypes } from './client-types';
import { jsonSchemas } from './json-schema';

const folder = join(__dirname, '../../docs/contracts');
const clientFolder = join(__dirname, '../../libs/api-client/src');
const mode = process.argv[2] ?? 'write';
const problems: string[] = [];

function generated(): Map<string, unknown> {
  const files = new Map<string, unknown>([
    ['asyncapi.json', asyncApi()],
    ['collector.openapi.json', describeCollector()],
    ['ingest.openapi.json', describeIngest()],
    ['search.openapi.json', describeSearch()],
  ]);
  for (const [name, schema] of Object.entries(jsonSchemas())) files.set(`${name}.schema.json`, schema);
  return files;
}

function write(name: string, document: unknown): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text(document));
}

function text(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The client's types: they follow from the documents, by a generator that others keep. */
async function checkClient(): Promise<void> {
  for (const [name, document] of generated()) {
    const api = /^(\w+)\.openapi\.json$/.exec(name)?.[1];
    if (api === undefined) continue;
    const path = join(clientFolder, `${api}-api.ts`);
    const types = await clientTypes(document as object);
    if (mode === 'write') writeFileSync(path, types);
    if (mode === 'check' && (!existsSync(path) || readFileSync(path, 'utf8') !== types))
      problems.push(`libs/api-client/src/${api}-api.ts is not what ${name} says; write it again with: npm run contracts`);
  }
}

function report(): void {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (problems.length > 0) process.stderr.write('A breaking change is a new version: a new schema file, a new topic.\n');
  process.exitCode = problems.length > 0 ? 1 : 0;
}

for (const [name, document] of generated()) {
  const released = join(folder, 'released', name);
  if (name.endsWith('.schema.json') && existsSync(released)) {
    const breaks = breakingChanges(JSON.parse(readFileSync(released, 'utf8')), document);
    problems.push(...breaks.map((line) => `${name} breaks programs built on this version: ${line}`));
  }
  if (mode === 'write') write(name, document);
  const path = join(folder, name);
  if (mode === 'check' && (!existsSync(path) || readFileSync(path, 'utf8') !== text(document)))
    problems.push(`docs/contracts/${name} is not what the code says; write it again with: npm run contracts`);
  if (mode === 'release' && name.endsWith('.schema.json') && problems.length === 0) write(`released/${name}`, document);
}

void checkClient().then(report);
