import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A public repository at one commit, as `data/sources.tsv` names it. */
export interface Snapshot {
  readonly repository: string;
  readonly commit: string;
  readonly use: string;
}

const largest = 1 << 30;

/** The sources of one use, in the order of the list. */
export function snapshotsFor(use: string): Snapshot[] {
  return readFileSync(join(__dirname, 'data', 'sources.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
    .filter((cells) => cells[2] === use)
    .map(([repository = '', commit = '']) => ({ repository, commit, use }));
}

/** Reads files of snapshots out of clones at `<folder>/<owner>/<name>`, always at the commit named, whatever is checked out. */
export class SnapshotReader {
  constructor(private readonly folder: string) {}

  /** The text of a file; throws when the clone, its commit or the file is missing. */
  read(snapshot: Snapshot, path: string): string {
    return this.git(snapshot, ['show', `${snapshot.commit}:${path}`]).toString('utf8');
  }

  /** Every file with its object id. */
  list(snapshot: Snapshot): { readonly path: string; readonly object: string }[] {
    return this.git(snapshot, ['ls-tree', '-r', snapshot.commit])
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [details = '', path = ''] = line.split('\t');
        return { path, object: details.split(' ')[2] ?? '' };
      });
  }

  /** The texts of many objects in their order. */
  readObjects(snapshot: Snapshot, objects: readonly string[]): string[] {
    const output = this.git(snapshot, ['cat-file', '--batch'], objects.join('\n'));
    const texts: string[] = [];
    let position = 0;
    while (position < output.length) {
      const end = output.indexOf(10, position);
      const size = Number(output.toString('latin1', position, end).split(' ')[2]);
      texts.push(output.toString('utf8', end + 1, end + 1 + size));
      position = end + size + 2;
    }
    return texts;
  }

  private git({ repository }: Snapshot, args: readonly string[], input?: string): Buffer {
    return execFileSync('git', ['-C', join(this.folder, repository), ...args], { maxBuffer: largest, input });
  }
}
