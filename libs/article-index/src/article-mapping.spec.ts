import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { estypes } from '@elastic/elasticsearch';
import { articleMapping } from './article-mapping';

/** Names and types of all fields that a mapping has, sub-fields of one text left out. */
function fieldsOf(properties: Readonly<Record<string, estypes.MappingProperty>>, prefix = ''): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [name, property] of Object.entries(properties)) {
    const path = prefix + name;
    if ('enabled' in property && property.enabled === false) fields.set(path, 'stored');
    else if ('properties' in property && property.properties) {
      for (const [inner, type] of fieldsOf(property.properties, `${path}.`)) fields.set(inner, type);
    } else fields.set(path, property.type ?? 'object');
  }
  return fields;
}

describe('docs/index-fields.md', () => {
  const page = readFileSync(join(__dirname, '../../../docs/index-fields.md'), 'utf8');
  const documented = new Map([...page.matchAll(/^\| `([\w.]+)` +\| (\w+) /gm)].map(([, field, type]) => [field!, type!]));

  it('has every field of the mapping with its type, and no other', () => {
    expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(fieldsOf(articleMapping.properties)));
  });

  it('says of every field what it means and what it is called elsewhere', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    for (const row of rows)
      expect(
        row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim())
          .filter(Boolean),
      ).toHaveLength(5);
  });
});
