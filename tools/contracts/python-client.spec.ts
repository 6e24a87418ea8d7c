import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeApi } from '../../apps/search/src/describe/openapi.document';

const generator = 'openapi-python-client';
const isHere = spawnSync(generator, ['--version']).status === 0;
if (!isHere) console.warn(`No ${generator} here: the Python client is not generated. Install it with: pipx install ${generator}`);

(isHere ? describe : describe.skip)('a Python client of the search API', () => {
  const folder = mkdtempSync(join(tmpdir(), 'naba-python-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is generated with every operation, and Python can read it', () => {
    const document = join(folder, 'search.openapi.json');
    writeFileSync(document, JSON.stringify(describeApi()));
    const client = join(folder, 'naba_search');
    const { status, stdout, stderr } = spawnSync(
      generator,
      ['generate', '--path', document, '--output-path', client, '--meta', 'none'],
      { encoding: 'utf8', timeout: 50_000 },
    );
    expect({ status, said: /unable to|cannot parse|failure/i.exec(stdout + stderr)?.[0] }).toEqual({
      status: 0,
      said: undefined,
    });
    const operations = Object.values(describeApi().paths).map(({ get }) => get!);
    const files = operations.map(({ tags, operationId }) => `api/${tags![0]!}/${toSnakeCase(operationId!)}.py`);
    expect(files.filter((file) => !existsSync(join(client, file)))).toEqual([]);
    expect(spawnSync('python3', ['-m', 'compileall', '-q', client]).status).toBe(0);
  });
});

function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
