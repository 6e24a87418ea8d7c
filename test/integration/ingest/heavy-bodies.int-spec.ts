import { sharedElasticsearch, sharedKafka } from '../../support/shared-servers';
import type { RunningIngest } from './start-ingest';
import { startIngest } from './start-ingest';
import { longestWaitMs } from './longest-wait';

let ingest: RunningIngest;
beforeAll(async () => {
  ingest = await startIngest(sharedKafka(), { ELASTICSEARCH_URL: sharedElasticsearch() });
});
afterAll(() => ingest.stop());

const base = { url: 'https://news.example/heavy', title: 'Heavy' };
const fields = (count: number): string => Array.from({ length: count }, (_, n) => `"field${n}":1`).join(',');

/** Taken apart on the spot such a body holds everybody up for long; a busy machine needs seconds of its own. */
const farTooLongMs = 5_000;

describe('a body that is made to be hard to read', () => {
  it.each([
    ['500,000 unknown fields', 'application/json', `{${fields(500_000)}}`],
    ['a million levels', 'application/json', '['.repeat(1_000_000)],
    ['a million tags', 'application/json', JSON.stringify({ ...base, html: '<p>'.repeat(1_000_000) })],
    ['30,000 lines that are no JSON', 'application/x-ndjson', '{"title": oops}\n'.repeat(30_000)],
    ['10,000 lines with unknown fields', 'application/x-ndjson', `{${fields(30)}}\n`.repeat(10_000)],
  ])(
    'does not hold up the health check: %s',
    async (_, type, body) => {
      let isAnswered = false;
      const send = async () => {
        const response = await fetch(`${ingest.url}/v1/articles`, { method: 'POST', headers: { 'content-type': type }, body });
        return { status: response.status, text: await response.text() };
      };
      let answer: ReturnType<typeof send> | undefined;
      const begin = (): void => {
        answer = send().finally(() => (isAnswered = true));
      };
      const waited = await longestWaitMs(`${ingest.url}/health/live`, begin, () => isAnswered);
      const { status, text } = await answer!;
      if (type === 'application/json') expect([413, 422]).toContain(status);
      else expect(text.trimEnd().split('\n').at(-1)).toMatch(/"status":4\d\d/);
      expect(waited).toBeLessThan(farTooLongMs);
    },
    240_000,
  );
});
