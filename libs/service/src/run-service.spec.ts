import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { freePort } from '@naba/local-stack';

interface Started {
  readonly process: ChildProcess;
  readonly url: string;
  /** Resolves when a line of its output says so. */
  says(words: string): Promise<void>;
  output(): string;
  /** Exit code. */
  readonly end: Promise<number>;
}

const running = new Set<ChildProcess>();
afterEach(() => running.forEach((child) => child.kill('SIGKILL')));

async function start(fault: string, environment: Readonly<Record<string, string>> = {}, port?: number): Promise<Started> {
  const at = port ?? (await freePort());
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'started-service.fixture.ts'), String(at), fault], {
    env: { PATH: process.env['PATH'], BIND_HOST: '127.0.0.1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => void (output += String(text)));
  const end = once(child, 'close').then(([code]) => Number(code));
  const says = async (words: string): Promise<void> => {
    while (!output.includes(words))
      await Promise.race([once(child.stdout, 'data'), end.then(() => Promise.reject(new Error(output)))]);
  };
  return { process: child, url: `http://127.0.0.1:${at}`, says, output: () => output, end };
}

describe('runService', () => {
  it('names the variable that is wrong, and does not start', async () => {
    const service = await start('none', { LOG_LEVEL: 'loud' });
    expect(await service.end).toBe(1);
    expect(service.output()).toMatch(/^The environment cannot be used:\n {2}- LOG_LEVEL: .*\n$/);
  });

  it('answers until it is told to stop, then ends well', async () => {
    const service = await start('none');
    await service.says('probe is listening');
    expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
    const unreadable = await fetch(`${service.url}/%zz`);
    expect([unreadable.status, ((await unreadable.json()) as { code: string }).code]).toEqual([404, 'ROUTE_NOT_FOUND']);
    service.process.kill('SIGTERM');
    expect(await service.end).toBe(0);
  });

  it.each([
    ['no page of another origin', {}, null],
    ['pages of an origin that is named', { CORS_ORIGINS: 'https://other.example, https://desk.example' }, 'https://desk.example'],
    ['every page where all may', { CORS_ORIGINS: '*' }, '*'],
    ['no page of one that is not named', { CORS_ORIGINS: 'https://other.example' }, null],
  ])('lets read %s', async (_, environment, allowed) => {
    const service = await start('none', environment);
    await service.says('probe is listening');
    const { headers } = await fetch(`${service.url}/health/live`, { headers: { origin: 'https://desk.example' } });
    expect(headers.get('access-control-allow-origin')).toBe(allowed);
  });

  it('stops after the deadline whatever is not finished, and says so', async () => {
    const service = await start('stuck', { SHUTDOWN_DEADLINE_MS: '1000' });
    await service.says('probe is listening');
    service.process.kill('SIGINT');
    expect(await service.end).toBe(1);
    expect(service.output()).toContain('did not stop within the deadline');
  });

  it('tells of what failed while it stopped', async () => {
    const service = await start('unclean');
    await service.says('probe is listening');
    service.process.kill('SIGTERM');
    expect(await service.end).toBe(1);
    expect(service.output()).toContain('did not stop cleanly');
  });

  it('says why it cannot start', async () => {
    const unprepared = await start('unprepared');
    expect(await unprepared.end).toBe(1);
    expect(unprepared.output()).toContain('there is no page');
  });

  it('does not start on a port that another has', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const service = await start('none', {}, (other.address() as { port: number }).port);
    expect(await service.end).toBe(1);
    expect(service.output()).toContain('EADDRINUSE');
    other.close();
  });
});
