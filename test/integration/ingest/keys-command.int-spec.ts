import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withToken } from '../../support/keys';
import { sharedKafka } from '../../support/shared-servers';
import { runNaba } from '../../support/system';
import { newArticle, post, startIngest } from './start-ingest';
import type { RunningIngest } from './start-ingest';
import { until } from '../../support/eventually';

/** The built command line: run `npm run build` first. */
describe('naba keys', () => {
  let ingest: RunningIngest;
  const folder = mkdtempSync(join(tmpdir(), 'naba-keys-'));
  beforeAll(async () => {
    ingest = await startIngest(sharedKafka(), { API_KEYS: 'required' });
  });
  afterAll(async () => {
    await ingest.stop();
    rmSync(folder, { recursive: true });
  });

  async function keys(...words: string[]): Promise<string> {
    const env = { ...process.env, KAFKA_BROKERS: sharedKafka() };
    const { code, stdout, stderr } = await runNaba(['keys', ...words], { env });
    if (code !== 0) throw new Error(stderr);
    return stdout.trim();
  }

  /** Feeds an article with a token that stands in a file; true where ingest took it. */
  async function feeds(token: string): Promise<boolean> {
    const [keyFile, file] = [join(folder, 'key'), join(folder, 'story.txt')];
    writeFileSync(keyFile, `${token}\n`);
    writeFileSync(
      file,
      `A bridge opens\n\nThe town opened a bridge for walkers on Tuesday, after a year of work. ${Math.random()}\n`,
    );
    const env = { ...process.env, INGEST_URL: ingest.url, NABA_API_KEY_FILE: keyFile };
    const { code } = await runNaba(['feed', file, '--url', `https://news.example/${Math.random()}`], { env });
    return code === 0;
  }

  const isTaken = async (token: string): Promise<boolean> =>
    (await post(ingest.url, newArticle(), withToken(token))).status === 202;

  it('makes a key that other commands send, changes its token without a gap, and ends it', async () => {
    const first = await keys('create', 'wire', '--scope', 'ingest:write');
    expect(first).toMatch(/^naba_[0-9a-z]{10}_[0-9A-Za-z]{36}$/);
    const id = first.slice(5, 15);
    await until(() => isTaken(first));
    expect(await feeds(first)).toBe(true);
    const second = await keys('rotate', id);
    await until(() => isTaken(second));
    expect(await isTaken(first)).toBe(true);
    await expect(keys('rotate', id)).rejects.toThrow('has two tokens already');
    expect(await keys('list')).toContain(`${id}  wire  ingest:write\n    …${first.slice(-4)}`);
    expect(JSON.stringify((await keys('list', '--json')).split('\n'))).not.toContain(first.slice(16));
    expect(await keys('revoke', id)).toBe(`${id} is revoked`);
    await until(async () => !(await isTaken(second)));
    await expect(keys('rotate', id)).rejects.toThrow('was revoked');
    await expect(keys('revoke', 'nosuchkey0')).rejects.toThrow('There is no key nosuchkey0');
  }, 300_000);
});
