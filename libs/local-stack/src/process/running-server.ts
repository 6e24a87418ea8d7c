import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ProcessIdentity } from './processes';
import { launch, waitUntilReady } from './supervisor';
import type { ServerCommand, ServerLifetime, ServerProcess } from './supervisor';

export interface StartOptions {
  /** Everything that the server keeps lives here; the folder is made when absent. */
  readonly dataDir: string;
  readonly logFile: string;
  readonly port: number;
  readonly lifetime: ServerLifetime;
  readonly heapMiB?: number;
  readonly jvmFlags?: readonly string[];
  /** Settings of the server that are added to those of a single local one, or replace them; undefined takes one away. */
  readonly settings?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Texts of further files of its configuration folder, by their names. */
  readonly files?: Readonly<Record<string, string>>;
  /** Says whether it is ready, where its settings leave no door for the usual question. */
  readonly isReady?: () => Promise<boolean>;
  /** Called as soon as the process exists, long before it is ready, so that a crash in between leaves a record. */
  readonly onLaunch?: (identity: ProcessIdentity) => void;
}

export interface RunningServer extends ServerProcess {
  readonly address: string;
}

/** Writes the further files of a server into its configuration folder. */
export function writeFiles(folder: string, { files = {} }: StartOptions): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

/** Launches the command and waits until it answers; a server that does not get ready is not left behind. */
export async function toRunningServer(
  command: ServerCommand,
  options: StartOptions,
  address: string,
  isReady: () => Promise<boolean>,
  deadlineMs: number,
): Promise<RunningServer> {
  const server = launch(command, options.lifetime);
  options.onLaunch?.({ pid: server.pid, startedAt: server.startedAt });
  try {
    await waitUntilReady(command, server, options.isReady ?? isReady, deadlineMs);
  } catch (error) {
    await server.kill();
    throw error;
  }
  return { ...server, address };
}
