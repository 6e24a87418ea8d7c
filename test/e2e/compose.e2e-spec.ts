import type { ComposedSystem } from '../support/compose';
import { startByCompose, untilYes, whyNotByCompose } from '../support/compose';

const obstacle = whyNotByCompose();
const each = 60;

(obstacle === undefined ? describe : describe.skip)(
  `docker compose up${obstacle === undefined ? '' : ` (skipped: ${obstacle})`}`,
  () => {
    let system: ComposedSystem;
    beforeAll(async () => {
      system = await startByCompose();
    }, 900_000);
    afterAll(() => system.remove(), 120_000);

    const feed = async (round: string): Promise<number[]> => {
      const lines = Array.from({ length: each }, (_, n) =>
        JSON.stringify({
          url: `https://news.example/${round}/${n}`,
          title: `Story ${n} of ${round}`,
          body: `What ${round} says of ${n}.`,
        }),
      );
      const response = await fetch(`${system.ingestUrl}/v1/articles`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson' },
        body: `${lines.join('\n')}\n`,
      });
      return (await response.text())
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { status: number }).status);
    };
    const found = async (round: string): Promise<number> => {
      const response = await fetch(`${system.searchUrl}/v1/articles?q=title:${round}&limit=1`);
      return ((await response.json()) as { total: number }).total;
    };
    const accepts = (round: string) =>
      feed(round).then((statuses) => statuses.length === each && statuses.every((s) => s === 202 || s === 200));

    it('takes articles in, finds them, and fills Kibana', async () => {
      expect(await accepts('first')).toBe(true);
      await untilYes('all are found', async () => (await found('first')) === each, 60_000);
      const { status } = await fetch(`${system.kibanaUrl}/api/status`);
      expect(status).toBe(200);
      expect((await fetch(`${system.searchUrl}/`)).headers.get('content-type')).toMatch(/^text\/html/);
    }, 120_000);

    it('publishes its ports at loopback only', () => {
      const ports = system.compose('ps', '--format', '{{.Ports}}');
      expect(ports).not.toMatch(/(?:0\.0\.0\.0|\[::\]):\d+->/);
    });

    it('loses nothing when Kafka and Elasticsearch are killed', async () => {
      for (const server of ['kafka', 'elasticsearch']) {
        system.compose('kill', '--signal', 'SIGKILL', server);
        system.compose('up', '--detach', '--no-build', server);
        await untilYes('articles are accepted again', () => accepts(server), 60_000);
        await untilYes('all are found', async () => (await found(server)) === each, 90_000);
      }
      expect(await found('first')).toBe(each);
    }, 400_000);

    it('runs several of what works on the log, and keeps its data over down and up', async () => {
      system.compose('up', '--detach', '--no-build', '--wait', '--scale', 'enrichment=2', '--scale', 'indexer=2');
      expect(await accepts('scaled')).toBe(true);
      await untilYes('all are found', async () => (await found('scaled')) === each, 60_000);
      system.compose('down', '--timeout', '20');
      system.compose('up', '--detach', '--no-build', '--wait');
      await untilYes('all are found still', async () => (await found('first')) + (await found('scaled')) === 2 * each, 60_000);
    }, 400_000);
  },
);
