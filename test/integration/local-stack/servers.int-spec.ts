import { sharedElasticsearch, sharedKafka } from '../../support/shared-servers';

describe('the servers that all suites share', () => {
  it('answers', async () => {
    expect(sharedKafka()).toMatch(/:\d+$/);
    expect((await fetch(`${sharedElasticsearch()}/_cluster/health`)).status).toBe(200);
  });
});
