import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { openStack } from '@naba/local-stack';
import { Kafka, logLevel } from 'kafkajs';

import { makeRepository } from './repository';
import type { Repository } from './repository';

jest.setTimeout(180_000);

let repository: Repository;

beforeEach(async () => {
  repository = await makeRepository();
});

afterEach(async () => {
  await openStack(repository.options).down();
  repository.remove();
});

async function noProcessLeftWithin(ms: number): Promise<string[]> {
  const end = Date.now() + ms;
  while (repository.processes().length > 0 && Date.now() < end) await delay(100);
  return repository.processes();
}

async function startParent(): Promise<ChildProcess> {
  const parent = spawn(
    process.execPath,
    ['--import', 'tsx', join(__dirname, 'parent.fixture.ts'), JSON.stringify(repository.options)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  expect(line.toString()).toBe('ready\n');
  expect(repository.processes().length).toBeGreaterThanOrEqual(3); // Kafka, Elasticsearch and its launcher
  return parent;
}

it('runs detached until down, keeps the data for the next up, and leaves no process', async () => {
  const stack = openStack(repository.options);
  const { elasticsearch, kafka } = await stack.up('detached');
  expect((await stack.status()).map(({ state }) => state)).toEqual(['running', 'running']);
  const pids = (await stack.status()).map(({ pid }) => pid);
  await stack.up('detached');
  expect((await stack.status()).map(({ pid }) => pid)).toEqual(pids);

  const admin = () => new Kafka({ brokers: [kafka], logLevel: logLevel.NOTHING }).admin();
  const before = admin();
  await before.createTopics({ topics: [{ topic: 'kept' }], waitForLeaders: true });
  await before.disconnect();
  await fetch(`${elasticsearch}/kept/_doc/1?refresh=true`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: '{"title":"خبر"}',
  });

  await stack.down();
  expect(repository.processes()).toEqual([]);
  expect((await stack.status()).map(({ state }) => state)).toEqual(['stopped', 'stopped']);

  await stack.up('detached');
  const after = admin();
  expect(await after.listTopics()).toContain('kept');
  await after.disconnect();
  const found = (await (await fetch(`${elasticsearch}/kept/_doc/1`)).json()) as { _source: unknown };
  expect(found._source).toEqual({ title: 'خبر' });

  await stack.reset();
  expect(repository.processes()).toEqual([]);
});

it('ends attached servers when their parent is killed', async () => {
  const parent = await startParent();
  parent.kill('SIGKILL');
  expect(await noProcessLeftWithin(30_000)).toEqual([]);
  expect((await openStack(repository.options).status()).map(({ state }) => state)).toEqual(['stopped', 'stopped']);
});

it('ends attached servers before their parent ends on an interrupt', async () => {
  const parent = await startParent();
  parent.kill('SIGINT');
  const [code] = (await once(parent, 'exit')) as [number];
  expect(code).toBe(0);
  expect(repository.processes()).toEqual([]);
});

it('names a busy port and the variable that moves it, and starts nothing', async () => {
  const occupant = createServer().listen(repository.options.elasticsearchPort, '127.0.0.1');
  await once(occupant, 'listening');
  try {
    await expect(openStack(repository.options).up('detached')).rejects.toThrow(
      new RegExp(`Port ${repository.options.elasticsearchPort} .*Elasticsearch.* set ELASTICSEARCH_PORT`),
    );
    expect(repository.processes()).toEqual([]);
  } finally {
    occupant.close();
  }
});
