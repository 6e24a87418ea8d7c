import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './index';

describe('projectRoot', () => {
  it('finds the project from wherever this file runs', () => {
    expect(existsSync(join(projectRoot(), 'nest-cli.json'))).toBe(true);
  });
});
