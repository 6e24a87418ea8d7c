import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { childEnvironment } from '@naba/config';
import type { VariableName } from '@naba/config';
import { projectRoot } from '@naba/project';

/** One of our services as a child process: it writes to a log file and ends with us, however we end. */
export class ServiceProcess {
  private readonly child: ChildProcess;
  private readonly ended: Promise<string>;

  /** @param env variables that this service finds changed in its environment */
  constructor(
    readonly name: string,
    readonly port: number,
    readonly logFile: string,
    env: Partial<Record<VariableName, string>>,
  ) {
    mkdirSync(dirname(logFile), { recursive: true });
    const log = openSync(logFile, 'a');
    this.child = fork(join(projectRoot(), `dist/apps/${name}/src/main.js`), [], {
      stdio: ['ignore', log, log, 'ipc'],
      env: childEnvironment(env),
      // Ctrl-C goes to the whole group of the terminal; the children stop when we say so, in our order.
      detached: true,
    });
    closeSync(log);
    this.ended = new Promise((resolve) => {
      this.child.once('exit', (code, signal) => {
        resolve(signal ?? `code ${code ?? '?'}`);
      });
    });
  }

  /** Resolves when the service answers that it is ready; throws with its log when it ends or stays silent. */
  async waitUntilReady(deadlineMs: number): Promise<void> {
    const deadline = AbortSignal.timeout(deadlineMs);
    let end: string | undefined;
    void this.ended.then((how) => (end = how));
    while (!(await isReady(this.port))) {
      if (end !== undefined) throw new Error(`${this.name} ended (${end}) while starting; see ${this.logFile}`);
      if (deadline.aborted) throw new Error(`${this.name} was not ready after ${deadlineMs / 1_000} s; see ${this.logFile}`);
      await delay(200);
    }
  }

  /** Calls back when the process ends, with its exit code or signal. */
  onEnd(callback: (how: string) => void): void {
    void this.ended.then(callback);
  }

  /** Ends it with SIGTERM, and resolves when it is gone. */
  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await this.ended;
  }
}

async function isReady(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}
