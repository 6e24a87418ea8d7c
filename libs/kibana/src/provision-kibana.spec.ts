import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dataViews } from './data-views';
import { kibanaObjects } from './kibana-objects';
import { provisionKibana } from './provision-kibana';

const views = dataViews({ articles: 'naba-articles', operations: 'naba-operations' });
const everything = kibanaObjects().length;

/** Answers as Kibana's API is described; no Kibana can be run in a unit test. */
async function withKibana<T>(answer: object, work: (url: string, asked: string[]) => Promise<T>): Promise<T> {
  const asked: string[] = [];
  let looks = 0;
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      asked.push(`${request.method} ${request.url} ${String(request.headers['kbn-xsrf'] ?? '')} ${body}`);
      const level = ++looks > 1 ? 'available' : 'degraded';
      response.end(JSON.stringify(request.url === '/api/status' ? { status: { overall: { level } } } : answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += String(part);
  return body;
}

describe('provisionKibana', () => {
  it('waits for Kibana, then puts in the data views and imports the objects', async () => {
    await withKibana({ success: true, successCount: everything }, async (url, asked) => {
      expect(await provisionKibana({ url, dataViews: views, patienceMs: 20_000 })).toBe(everything + views.length);
      const [first, second, ...rest] = asked;
      expect([first, second]).toEqual(['GET /api/status  ', 'GET /api/status  ']);
      expect(rest).toHaveLength(views.length + 1);
      expect(rest[0]).toMatch(/^POST \/api\/data_views\/data_view naba .*"id":"naba-articles"/);
      expect(rest.at(-1)).toMatch(/^POST \/api\/saved_objects\/_import\?overwrite=true naba [^]*"type":"dashboard"/);
    });
  });

  it('fails when Kibana answers 200 and took only a part', async () => {
    const answer = { success: false, successCount: 1, errors: [{ id: 'naba-newsroom' }] };
    await withKibana(answer, async (url) => {
      const attempt = provisionKibana({ url, dataViews: views, patienceMs: 20_000 });
      await expect(attempt).rejects.toThrow(`Kibana took 1 of ${everything} objects: [{"id":"naba-newsroom"}]`);
    });
  });

  it('gives up when Kibana does not come', async () => {
    const attempt = provisionKibana({ url: 'http://127.0.0.1:9', dataViews: views, patienceMs: 0 });
    await expect(attempt).rejects.toThrow('Kibana at http://127.0.0.1:9 is not ready.');
  });
});
