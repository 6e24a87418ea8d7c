import { breakingChanges } from './compatibility';

const released = {
  type: 'object',
  properties: {
    id: { type: 'string', pattern: '^x' },
    kind: { type: 'string', enum: ['a', 'b'] },
    note: { type: 'string', maxLength: 10 },
  },
  required: ['id', 'kind'],
};

type Schema = { properties: Record<string, Record<string, unknown>>; required: string[] };

function changed(change: (schema: Schema) => void): string[] {
  const next = structuredClone(released) as Schema;
  change(next);
  return breakingChanges(released, next);
}

describe('breakingChanges', () => {
  it('lets words and optional properties be added', () => {
    const lines = changed((schema) => {
      schema.properties['id']!['description'] = 'What it is.';
      schema.properties['title'] = { type: 'string' };
      schema.required.reverse();
    });
    expect(lines).toEqual([]);
  });

  it.each<[string, (schema: Schema) => void, string]>([
    ['a removed property', (schema) => delete schema.properties['note'], '/properties/note: removed'],
    ['a property that is no longer required', (schema) => schema.required.pop(), '/required'],
    ['a new required property', (schema) => schema.required.push('note'), '/required'],
    ['a changed type', (schema) => (schema.properties['note']!['type'] = 'number'), '/properties/note/type'],
    ['a narrower value', (schema) => (schema.properties['note']!['maxLength'] = 5), '/properties/note/maxLength'],
    [
      'a constraint that was not there',
      (schema) => (schema.properties['note']!['minLength'] = 1),
      '/properties/note/minLength: added',
    ],
    ['a constraint that goes', (schema) => delete schema.properties['id']!['pattern'], '/properties/id/pattern: removed'],
    ['a new member of an enum', (schema) => (schema.properties['kind']!['enum'] = ['a', 'b', 'c']), '/properties/kind/enum'],
    ['another member of an enum', (schema) => (schema.properties['kind']!['enum'] = ['a', 'c']), '/properties/kind/enum'],
  ])('refuses %s and points to it', (_title, change, line) => {
    expect(changed(change)).toEqual([expect.stringContaining(line)]);
  });

  it('does not take a property named like an annotation for one', () => {
    expect(changed((schema) => delete schema.properties['kind'])).toHaveLength(1);
    const withTitle = { properties: { title: { type: 'string' } } };
    expect(breakingChanges(withTitle, { properties: {} })).toEqual(['/properties/title: removed']);
  });
});
