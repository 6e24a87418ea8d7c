import { join } from 'node:path';
import { assembleChangelog } from './assemble';
import { readFragments } from './fragments';

const folder = join(__dirname, '../../changelog.d');

describe('assembleChangelog', () => {
  const search = { topic: 'search-page', text: '- Dates are shown\n  in local time.\n' };
  const index = { topic: 'index', text: '- A smaller index.\n' };

  it('gives each fragment its heading, in the order of the topics', () => {
    const changelog = assembleChangelog('', '1.1.0', [search, index]);
    expect(changelog).toMatch(
      /\n## 1\.1\.0\n\n### Index\n\n- A smaller index\.\n\n### Search page\n\n- Dates are shown\n {2}in local time\.\n$/,
    );
  });

  it('keeps the sections of other versions and makes its own anew', () => {
    const before = assembleChangelog('', '1.0.0', [search]);
    const once = assembleChangelog(before, '1.1.0', [index]);
    expect(once.indexOf('## 1.1.0')).toBeLessThan(once.indexOf('## 1.0.0'));
    expect(once).toContain('### Search page');
    expect(assembleChangelog(once, '1.1.0', [index])).toBe(once);
    expect(assembleChangelog(once, '1.1.0', [search])).not.toContain('### Index');
  });

  it.each([
    ['a bare sentence', 'Something changed.\n'],
    ['an unindented second line', '- Something\nchanged.\n'],
    ['nothing', ''],
  ])('refuses %s and names the file', (_, text) => {
    expect(() => assembleChangelog('', '1.0.0', [index, { topic: 'bad', text }])).toThrow(/^changelog\.d\/bad\.md: write each/);
  });

  it('takes every fragment of this repository', () => {
    expect(() => assembleChangelog('', '1.0.0', readFragments(folder))).not.toThrow();
  });
});
