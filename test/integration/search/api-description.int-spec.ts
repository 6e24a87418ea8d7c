import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeApi } from '../../../apps/search/src/describe/openapi.document';
import type { RunningSearch } from './start-search';
import { startSearch } from './start-search';

describe('the description of the search API', () => {
  let search: RunningSearch;
  beforeAll(async () => {
    search = await startSearch();
  });
  afterAll(() => search.stop());

  it('is valid OpenAPI 3.1', () => {
    const folder = mkdtempSync(join(tmpdir(), 'naba-openapi-'));
    try {
      const file = join(folder, 'openapi.json');
      writeFileSync(file, JSON.stringify(describeApi()));
      // The validator is an ES module only, so it runs on its own.
      const validator = require.resolve('@seriousme/openapi-schema-validator/bin/validate-api-cli.js');
      const answer = JSON.parse(execFileSync(process.execPath, [validator, file], { encoding: 'utf8' })) as { valid: boolean };
      expect(answer.valid).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each(Object.keys(describeApi().paths))(
    'describes %s, which is there and refuses parameters that it does not have',
    async (path) => {
      const address = path.replace('{id}', path.includes('entities') ? 'wd:Q1' : '0'.repeat(32));
      const { code, errors } = await search.problem(`${address}?nosuch=1`);
      expect(code).toBe('QUERY_INVALID');
      expect(errors?.map(({ parameter }) => parameter)).toContain('nosuch');
    },
  );
});
