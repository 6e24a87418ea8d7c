import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { PageFiles } from './page-files';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'naba-page-'));
  mkdirSync(join(folder, 'assets'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('PageFiles', () => {
  const files = new PageFiles(
    folderWith({ 'index.html': '<p>page</p>', 'assets/page-1.js': 'let a;', 'assets/font-1.woff2': 'f', 'secret.pem': 'key' }),
  );

  it('has texts compressed as well, and fonts as they are', () => {
    const { br, gzip } = files.get('assets/page-1.js')!.compressed;
    expect([brotliDecompressSync(br!), gunzipSync(gzip!)].map(String)).toEqual(['let a;', 'let a;']);
    expect(files.get('assets/font-1.woff2')).toMatchObject({ type: 'font/woff2', compressed: {} });
  });

  it('knows no file outside of the build, whatever the name, and none of another kind', () => {
    for (const name of ['../package.json', 'assets/../../x', 'secret.pem', 'constructor'])
      expect(files.get(name)).toBeUndefined();
  });

  it('says how to build a page that is not there', () => {
    expect(() => new PageFiles('/nowhere/at/all')).toThrow(/npm run build/);
  });
});
