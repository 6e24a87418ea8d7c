import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

import { isRunning } from '../process/processes';
import type { ProcessIdentity } from '../process/processes';
import type { StackService } from './stack';

/** What is known of a server that was started: enough to find it again, never enough to mistake another process for it. */
export interface ServerRecord extends ProcessIdentity {
  readonly port: number;
}

type Records = Partial<Record<StackService, ServerRecord>>;

/** The file that tells a later process which servers run. */
export class StackRecords {
  constructor(private readonly file: string) {}

  /** Returns the service's record if exactly that process still runs. */
  find(service: StackService): ServerRecord | undefined {
    const record = this.read()[service];
    return record && isRunning(record) ? record : undefined;
  }

  put(service: StackService, record: ServerRecord): void {
    this.write({ ...this.read(), [service]: record });
  }

  clear(): void {
    rmSync(this.file, { force: true });
  }

  private read(): Records {
    try {
      return JSON.parse(readFileSync(this.file, 'utf8')) as Records;
    } catch {
      return {}; // none yet, or cut short by a power loss: either way nothing is known to run
    }
  }

  private write(records: Records): void {
    writeFileSync(`${this.file}.new`, JSON.stringify(records, undefined, 2));
    renameSync(`${this.file}.new`, this.file);
  }
}
