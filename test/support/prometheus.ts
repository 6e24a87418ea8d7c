import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '@naba/local-stack';
import { stringify } from 'yaml';

const repository = resolve(__dirname, '../..');

/** Rules of `deploy/`. */
export const alertRulesFile = join(repository, 'deploy/prometheus/alerts.yml');

/** Path of one of Prometheus' programs, of those that scripts/test.mjs fetched or the machine has; undefined where there is none. */
export function findPrometheus(program: 'prometheus' | 'promtool'): string | undefined {
  const fetched = join(repository, '.naba/tools/usr/bin', program);
  if (existsSync(fetched)) return fetched;
  return spawnSync(program, ['--version']).status === 0 ? program : undefined;
}

export interface RunningPrometheus {
  /** `data` of an answer of its API; throws where that is an error. */
  ask<T>(path: string): Promise<T>;
  stop(): Promise<void>;
}

/** Starts Prometheus on loopback with the rules of `deploy/`, looking each second; it keeps its data in a folder of its own. */
export async function startPrometheus(program: string, targets: readonly string[]): Promise<RunningPrometheus> {
  const folder = mkdtempSync(join(tmpdir(), 'naba-prometheus-'));
  const config = join(folder, 'prometheus.yml');
  const scraping = { job_name: 'naba', static_configs: [{ targets }] };
  const global = { scrape_interval: '1s', evaluation_interval: '1s' };
  writeFileSync(config, stringify({ global, rule_files: [alertRulesFile], scrape_configs: [scraping] }));
  const address = `127.0.0.1:${await freePort()}`;
  const args = [`--config.file=${config}`, `--storage.tsdb.path=${join(folder, 'data')}`, `--web.listen-address=${address}`];
  const child = spawn(program, args, { stdio: 'ignore' });
  const exit = once(child, 'exit');
  return {
    async ask(path) {
      const answer = (await (await fetch(`http://${address}/api/v1/${path}`)).json()) as { data?: unknown; error?: string };
      if (answer.data === undefined) throw new Error(`${path}: ${answer.error ?? 'no data'}`);
      return answer.data as never;
    },
    async stop() {
      child.kill('SIGKILL');
      await exit;
      rmSync(folder, { recursive: true });
    },
  };
}
