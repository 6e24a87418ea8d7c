import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@naba/project';
import { textAnalysis } from './text-analysis';

const sources = 'deploy/local/analysis-common/src/naba/analysis';

/** Names of a table of the local server's analysis module. */
function namesIn(file: string): ReadonlySet<string> {
  const source = readFileSync(join(projectRoot(), sources, file), 'utf8');
  return new Set([...source.matchAll(/(?:put|of)\("(\w+)", /g)].map(([, name]) => name!));
}

describe('the analysis of the article index', () => {
  const { char_filter = {}, filter = {}, analyzer = {} } = textAnalysis;
  const chains = Object.values(analyzer) as { readonly char_filter: readonly string[]; readonly filter: readonly string[] }[];

  it.each([
    ['TokenFilters.java', filter, chains.flatMap((chain) => chain.filter)],
    ['CharFilters.java', char_filter, chains.flatMap((chain) => chain.char_filter)],
  ])('needs nothing that the local server does not have: each name is a row of %s', (file, own, named) => {
    const types = Object.values(own as Record<string, { readonly type?: string }>).map(({ type }) => type);
    const official = [...types, ...named.filter((name) => !(name in own))];
    const known = namesIn(file);
    const missing = official.filter((name) => name === undefined || !known.has(name));
    expect(missing.map((name) => `add ${name} to the table of ${sources}/${file}`)).toEqual([]);
  });
});
