import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningServer } from '@naba/local-stack';
import { freePort, installServers, stackHome, startElasticsearch, startKafka } from '@naba/local-stack';
import { repository } from '../support/system';

export interface BenchServers {
  readonly kafka: RunningServer;
  readonly elasticsearch: RunningServer;
  /** Ends both and removes what they stored. */
  stop(): Promise<void>;
}

/** Starts Kafka and Elasticsearch with the settings that users get, and empty. */
export async function startBenchServers(): Promise<BenchServers> {
  const installation = await installServers({
    root: repository,
    home: stackHome(repository),
    javaHome: process.env['JAVA_HOME'],
    elasticsearchJavaHome: process.env['ES_JAVA_HOME'],
  });
  const folder = mkdtempSync(join(tmpdir(), 'naba-bench-'));
  chmodSync(folder, 0o755); // Elasticsearch may run as another account
  const place = async (name: string) => ({
    lifetime: 'attached' as const,
    // Compiler threads that come and go would take their times with them.
    jvmFlags: ['-XX:-UseDynamicNumberOfCompilerThreads'],
    dataDir: join(folder, name),
    logFile: join(folder, `${name}.log`),
    port: await freePort(),
  });
  const started: RunningServer[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(started.map((server) => server.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const kafka = await startKafka(installation, await place('kafka'));
    started.push(kafka);
    const elasticsearch = await startElasticsearch(installation, await place('elasticsearch'));
    started.push(elasticsearch);
    return { kafka, elasticsearch, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
