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
  /** Called as soon as the process exists, long before it is ready, so that a crash in between leaves a record. */
  readonly onLaunch?: (identity: ProcessIdentity) => void;
}

export interface RunningServer extends ServerProcess {
  readonly address: string;
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
    await waitUntilReady(command, server, isReady, deadlineMs);
  } catch (error) {
    await server.kill();
    throw error;
  }
  return { ...server, address };
}
