import type { OpenAPIObject } from '@nestjs/swagger';
import { sharedKafka } from '../../support/shared-servers';
import type { RunningIngest } from './start-ingest';
import { newArticle, post, startIngest } from './start-ingest';

let ingest: RunningIngest;
let description: OpenAPIObject;

beforeAll(async () => {
  ingest = await startIngest(sharedKafka());
  description = (await (await fetch(`${ingest.url}/openapi.json`)).json()) as OpenAPIObject;
});
afterAll(() => ingest.stop());

describe('the description of the API', () => {
  it('lists every route of the service and no other', () => {
    const described = Object.entries(description.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace('{id}', ':id')}`),
    );
    expect(described.sort()).toEqual([...ingest.routes].sort());
  });

  it('has examples that are accepted', async () => {
    const content = description.paths['/v1/articles']?.post?.requestBody as {
      content: Record<string, { examples: Record<string, { value: object }> }>;
    };
    for (const { value } of Object.values(content.content['application/json']!.examples)) {
      expect([200, 202]).toContain((await post(ingest.url, value)).status);
    }
  });

  it('is shown as a page', async () => {
    const page = await fetch(`${ingest.url}/docs`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('swagger-ui');
    expect((await fetch(`${ingest.url}/docs/swagger-ui.css`)).status).toBe(200);
    expect((await post(ingest.url, newArticle())).status).toBe(202);
  });
});
