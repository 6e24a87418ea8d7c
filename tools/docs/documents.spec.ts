import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@naba/project';
import { readDocuments } from './documents';
import type { Reference } from './find-references';
import { findReferences } from './find-references';

const root = projectRoot();
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const commands = readdirSync(join(root, 'apps/cli/src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) => [...readFileSync(join(root, 'apps/cli/src', path), 'utf8').matchAll(/new Command\('([a-z-]+)'\)/g)])
  .map(([, name]) => name);

function isThere({ kind, target }: Reference): boolean {
  if (kind === 'script') return scripts[target] !== undefined;
  if (kind === 'command') return commands.includes(target);
  // What a build or a run makes is there only later.
  return /^(dist|\.naba)\//.test(target) || matches(root, target.split('/').filter(Boolean));
}

/** Whether anything below a folder fits a path in which `*` stands for any part of a name. */
function matches(folder: string, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true;
  const pattern = new RegExp(
    `^${name
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );
  return readdirSync(folder, { withFileTypes: true }).some(
    (entry) =>
      pattern.test(entry.name) && (rest.length === 0 || (entry.isDirectory() && matches(join(folder, entry.name), rest))),
  );
}

describe('the documents', () => {
  const roots = readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

  it.each(readDocuments().map((document) => [document.path, document] as const))(
    '%s names only files, folders, scripts and commands that exist',
    (path, document) => {
      // A recipe names the files that it makes.
      const references = findReferences(document, roots).filter(
        ({ kind }) => kind !== 'path' || !path.startsWith('docs/recipes/'),
      );
      expect(references.filter((reference) => !isThere(reference))).toEqual([]);
    },
  );

  it('never give two examples one consumer group: run beside each other, each would get a part of the articles', () => {
    const groups = readDocuments()
      .filter(({ path }) => !path.startsWith('docs/adr/') && path !== 'CHANGELOG.md')
      .flatMap(({ text }) =>
        [...text.matchAll(/(?:groupId|"group\.id"|group_id)\s*[:=]\s*['"]([^'"]+)['"]/g)].map(([, group]) => group),
      );
    expect(groups.length).toBeGreaterThan(2);
    expect(groups.filter((group, index) => groups.indexOf(group) !== index)).toEqual([]);
  });
});
