import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describeApi as describeCollector } from '../../apps/collector/src/describe/openapi.document';
import { describeApi as describeIngest } from '../../apps/ingest/src/describe/openapi.document';
import { describeApi as describeSearch } from '../../apps/search/src/describe/openapi.document';

describe.each([
  ['collector', describeCollector()],
  ['ingest', describeIngest()],
  ['search', describeSearch()],
])('the OpenAPI document of %s', (service, document) => {
  it("is valid, and has no error by Redocly's recommended rules", async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const found = await lintFromString({ source: JSON.stringify(document), absoluteRef: `${service}.json`, config });
    const errors = found.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer ?? ''}: ${message}`)).toEqual([]);
  });
});
