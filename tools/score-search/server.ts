import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, installServers, stackHome, startElasticsearch } from '@naba/local-stack';
import { projectRoot } from '@naba/project';

/** An Elasticsearch for measuring. */
export interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * The server whose address stands in `NABA_TEST_ELASTICSEARCH`, left as it is; else an empty one of our own that ends with this
 * process, with the heap that the local stack has by default.
 */
export async function openServer(): Promise<Server> {
  const given = process.env['NABA_TEST_ELASTICSEARCH'];
  if (given !== undefined) return { url: given, stop: () => Promise.resolve() };
  const root = projectRoot();
  const installation = await installServers({
    root,
    home: stackHome(root),
    javaHome: process.env['JAVA_HOME'],
    elasticsearchJavaHome: process.env['ES_JAVA_HOME'],
    report: console.error,
  });
  const folder = mkdtempSync(join(tmpdir(), 'naba-score-'));
  chmodSync(folder, 0o755); // Elasticsearch may run as another account
  const server = await startElasticsearch(installation, {
    lifetime: 'attached',
    heapMiB: 1_024,
    dataDir: join(folder, 'data'),
    logFile: join(folder, 'elasticsearch.log'),
    port: await freePort(),
  });
  return {
    url: server.address,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
