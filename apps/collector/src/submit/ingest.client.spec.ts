import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { IngestClient } from './ingest.client';

/** What a client makes of one answer of a server, and what the server saw of its key. */
async function sendTo(status: number, code: string, key?: string) {
  let authorization: string | undefined;
  const server: Server = createServer((request, response) => {
    ({ authorization } = request.headers);
    response.writeHead(status, { 'content-type': 'application/problem+json' });
    response.end(JSON.stringify({ code, detail: 'why' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const reports: string[] = [];
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new IngestClient(url, { key, report: (detail) => reports.push(detail) });
  const outcomes = [await client.send({ title: 'a' }), await client.send({ title: 'a' })];
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return { authorization, kinds: outcomes.map(({ kind }) => kind), waits: client.waitMs > 0, reports };
}

describe('IngestClient', () => {
  it.each([
    [401, 'KEY_REQUIRED'],
    [401, 'KEY_INVALID'],
    [403, 'SCOPE_MISSING'],
    [429, 'RATE_LIMITED'],
  ])('keeps what waits where its key is not taken, and says so once: %s %s', async (status, code) => {
    const { kinds, waits, reports } = await sendTo(status, code, 'naba_x');
    expect([kinds, waits, reports]).toEqual([['away', 'away'], true, [`ingest answered ${status}: why`]]);
  });

  it('gives up the article of one source that its key is not for, and goes on with others', async () => {
    const { kinds, waits } = await sendTo(403, 'SOURCE_NOT_ALLOWED', 'naba_x');
    expect([kinds, waits]).toEqual([['refused', 'refused'], false]);
  });

  it('shows its key, and none where it has none', async () => {
    expect((await sendTo(422, 'ARTICLE_INVALID', 'naba_x')).authorization).toBe('Bearer naba_x');
    expect((await sendTo(422, 'ARTICLE_INVALID')).authorization).toBeUndefined();
  });
});
