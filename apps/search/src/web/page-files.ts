import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

interface PageFile {
  readonly type: string;
  readonly bytes: Buffer;
  /** By encoding, best first; empty where compressing gains nothing. */
  readonly compressed: Readonly<Record<string, Buffer>>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The built page in memory: a name that is not in it leads nowhere, whatever it looks like. */
export class PageFiles {
  private readonly files = new Map<string, PageFile>();
  /** The document of every view. */
  readonly index: PageFile;

  /** @param folder what the build of `apps/search/web` wrote. Throws with the command that builds it when it is not there. */
  constructor(folder: string) {
    for (const path of list(folder)) {
      const type = types[extname(path)];
      if (type !== undefined) this.files.set(relative(folder, path).replaceAll('\\', '/'), toFile(type, readFileSync(path)));
    }
    const index = this.files.get('index.html');
    if (index === undefined) throw new Error(`The search page is not built: ${folder} has no index.html. Run: npm run build`);
    this.index = index;
  }

  get(path: string): PageFile | undefined {
    return this.files.get(path);
  }
}

function toFile(type: string, bytes: Buffer): PageFile {
  if (type.startsWith('font/')) return { type, bytes, compressed: {} };
  return { type, bytes, compressed: { br: brotliCompressSync(bytes), gzip: gzipSync(bytes, { level: 9 }) } };
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}
