import { createHash, randomBytes } from 'node:crypto';
import type { DeadLetter } from '@naba/messaging';
import { ensureTopics, openDeadLetters } from '@naba/messaging';
import { readUntil, send } from '../../support/kafka';
import { sharedKafka } from '../../support/shared-servers';

const kafka = { brokers: [sharedKafka()], clientId: 'dead-letters' };
const letters = openDeadLetters(kafka, () => Promise.resolve(false));
const [retried, edited, discarded] = Array.from({ length: 3 }, () => randomBytes(16).toString('hex')) as [string, string, string];

beforeAll(async () => {
  await ensureTopics(kafka);
  const cause = { naba_dead_code: 'ENRICHMENT_FAILED', naba_dead_message: 'no model', naba_dead_consumer: 'enrichment' };
  const headers = { ...cause, naba_revision: '7', ce_type: 'news.naba.article.raw.v1' };
  const records = [retried, edited, discarded].map((key) => ({ key, value: '{"as":"it came"}', headers }));
  await send(sharedKafka(), 'articles.raw.v1.enrichment.dead', records);
});
afterAll(() => letters.close());

async function find(key: string): Promise<DeadLetter> {
  const found = (await letters.read()).filter(({ record }) => record.key === key);
  expect(found).toHaveLength(1);
  return found[0]!;
}
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const sent = async (key: string) => (await readUntil(sharedKafka(), ['articles.raw.v1'], (record) => record.key === key))[0]!;

describe('dead letters', () => {
  it('can be looked at, with their cause and as they came', async () => {
    const letter = await find(retried);
    expect(letter).toMatchObject({ code: 'ENRICHMENT_FAILED', message: 'no model', topic: 'articles.raw.v1', actions: [] });
    expect(letter.id).toMatch(/^enrichment:\d+:\d+$/);
    expect(letter.bytes).toBe(16);
    expect(String(await letters.load(letter))).toBe('{"as":"it came"}');
  });

  it('are sent again once, by whoever comes first, as they came, without the headers of their death, and who did it is noted', async () => {
    const letter = await find(retried);
    const other = openDeadLetters(kafka, () => Promise.resolve(false));
    const step = { kind: 'retried' } as const;
    const both = await Promise.all([
      letters.act([letter], { ...step, by: 'amal' }),
      other.act([letter], { ...step, by: 'amal' }),
    ]);
    await other.close();
    expect(both.flat().map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['done', expect.stringMatching(/^(held|before)$/)]),
    );
    const again = { kind: 'before', action: { kind: 'retried', by: 'amal' } };
    expect(await letters.act([letter], { kind: 'discarded', by: 'badr' })).toMatchObject([again]);
    await expect(readUntil(sharedKafka(), ['articles.raw.v1'], ({ key }) => key === retried, 2, 3_000)).rejects.toThrow();
    const { value, headers } = await sent(retried);
    expect(String(value)).toBe('{"as":"it came"}');
    expect(headers).toEqual({ naba_revision: '7', ce_type: 'news.naba.article.raw.v1' });
    expect((await find(retried)).actions).toMatchObject([{ kind: 'retried', by: 'amal' }]);
  });

  it('are sent again corrected', async () => {
    await letters.act([await find(edited)], { kind: 'edited', by: 'amal', value: Buffer.from('{"as":"it should"}') });
    expect(String((await sent(edited)).value)).toBe('{"as":"it should"}');
    expect((await find(edited)).actions).toMatchObject([
      { kind: 'edited', by: 'amal', before: hash('{"as":"it came"}'), after: hash('{"as":"it should"}') },
    ]);
  });

  it('are discarded, which is noted, and nothing is sent', async () => {
    await letters.act([await find(discarded)], { kind: 'discarded', by: 'badr' });
    expect((await find(discarded)).actions).toMatchObject([{ kind: 'discarded', by: 'badr' }]);
    await expect(readUntil(sharedKafka(), ['articles.raw.v1'], ({ key }) => key === discarded, 1, 3_000)).rejects.toThrow();
  });
});
