import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReceiptAnswer } from '../../apps/search/src/receipt/receipt-answer';
import { receiptAnswer } from '../../apps/search/src/receipt/receipt-answer';
import { submit } from '../support/api';
import { readUntil } from '../support/kafka';
import { sharedElasticsearch, sharedKafka } from '../support/shared-servers';
import type { System } from '../support/system';
import { startSystem } from '../support/system';
import { untilAnswer } from '../support/eventually';

let system: System;

beforeAll(async () => {
  const prefix = `receipts-${randomUUID().slice(0, 8)}`;
  system = await startSystem({ kafka: sharedKafka(), elasticsearch: sharedElasticsearch() }, { ARTICLE_INDEX_PREFIX: prefix });
});
afterAll(() => system.stop());

const newUrl = (): string => `https://news.example/${randomUUID()}`;

/** The address stands in the text, so that no two of these are copies. */
const articleAt = (url: string): object => ({ url, title: `Harbour reopens ${url}`, body: `The harbour opened again. ${url}` });

const trace = async (what: string): Promise<string> => (await system.naba(['trace', what])).stdout;

const untilTraced = (what: string, word: string): Promise<string> =>
  untilAnswer(
    () => trace(what),
    (text) => text.includes(word),
  );

describe('naba trace', () => {
  it('tells the whole way of a page, from its file to the index', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'naba-receipts-')), 'harbour.html');
    const url = newUrl();
    writeFileSync(
      file,
      `<html lang="en"><h1>Harbour reopens</h1><p>The harbour of Rotterdam opened again on Monday. ${url}</p></html>`,
    );
    const fed = await system.naba(['feed', file, '--url', url]);
    expect(fed.stderr).toContain('1 accepted');
    const [id] = fed.stdout.split('\t');
    const text = await untilTraced(url, 'indexed');
    expect(text).toContain(`${id!}  ${url}`);
    expect(text).toMatch(/^came +as a line of a stream, html\n +from a file \(harbour\.html\)\n +unsure: DATE_NOT_FOUND: /m);
    const [, offset, partition] = /^accepted .* at offset (\d+) of partition (\d) in articles\.raw\.v1$/m.exec(text) ?? [];
    const [logged] = await readUntil(system.kafka, ['articles.raw.v1'], ({ key }) => key === id);
    expect([offset, partition]).toEqual([logged!.offset, String(logged!.partition)]);
    expect(text).toMatch(/^enriched .* in [\d.]+ ms at offset \d+ of partition \d in articles\.enriched\.v1\n +.*entities \d/m);
    expect(text).toMatch(/^indexed .* into .*-articles-000001, [\d.]+ s after it was accepted$/m);

    const receipt = (await (await fetch(`${system.searchUrl}/v1/articles/${id!}/receipt`)).json()) as ReceiptAnswer;
    expect(receiptAnswer.strict().parse(receipt)).toMatchObject({
      state: 'indexed',
      intake: { origin: { via: 'file', from: 'harbour.html' } },
    });
  });

  it('says what an article waits for that is still on its way, and that it arrived', async () => {
    const enrichment = system.pid('enrichment');
    process.kill(enrichment, 'SIGSTOP');
    try {
      const url = newUrl();
      await submit(system, articleAt(url));
      expect(await trace(url)).toMatch(
        /^accepted .* at offset \d+ of partition \d in articles\.raw\.v1\nwaiting +for enrichment, which is [1-9]\d* behind in its partition$/m,
      );
      process.kill(enrichment, 'SIGCONT');
      expect(await untilTraced(url, 'indexed')).not.toContain('waiting');
    } finally {
      process.kill(enrichment, 'SIGCONT');
    }
  });

  it('tells why a submission was refused, by the id in the answer and by the address', async () => {
    const url = newUrl();
    const refused = await fetch(`${system.ingestUrl}/v1/articles`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url, title: 'x', body: 'y', publishedAt: 'soon' }),
    });
    const { refusal } = (await refused.json()) as { refusal: string };
    for (const what of [refusal, url])
      expect(await trace(what)).toMatch(/^refused .*\n +ARTICLE_INVALID: \/publishedAt is not a date/m);
  });

  it('tells a takedown and nothing of what was taken down', async () => {
    const url = newUrl();
    const { id } = await submit(system, articleAt(url));
    await untilTraced(id, 'indexed');
    await fetch(`${system.ingestUrl}/v1/articles/${id}`, { method: 'DELETE' });
    const text = await untilAnswer(
      () => trace(id),
      (told) => /^taken down \S+$/m.test(told),
    );
    expect(text).not.toMatch(/harbour|news\.example|accepted/i);
  });

  it('says that it knows nothing of an address that nobody sent, and what it cannot read', async () => {
    expect(await system.naba(['trace', newUrl()])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('nothing is known') as string,
    });
    expect(await system.naba(['trace', 'harbour'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no id and no address') as string,
    });
  });
});
