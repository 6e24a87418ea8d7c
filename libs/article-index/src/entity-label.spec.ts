import fc from 'fast-check';
import { entityLabelsOf, parseEntityLabel } from './entity-label';

describe('entityLabelsOf', () => {
  it('writes id, type, kind and names, null for what is not known', () => {
    expect(entityLabelsOf([{ id: 'wd:Q796', type: 'LOC', kind: 'country', name: { ar: 'العراق', en: 'Iraq' } }])).toEqual([
      '["wd:Q796","LOC","country","العراق","Iraq"]',
    ]);
    expect(entityLabelsOf([{ id: 'local:x', type: 'PER', name: { en: 'X' } }])).toEqual(['["local:x","PER",null,null,"X"]']);
  });

  it('writes equal labels once', () => {
    const entity = { id: 'wd:Q1', type: 'PER', name: { en: 'A' } } as const;
    expect(entityLabelsOf([entity, entity])).toHaveLength(1);
  });
});

describe('parseEntityLabel', () => {
  const optional = fc.option(fc.string({ minLength: 1, unit: 'grapheme' }), { nil: undefined });

  it('gives back what was written', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('PER', 'ORG', 'LOC', 'MISC'),
        optional,
        optional,
        optional,
        (id, type, kind, ar, en) => {
          const entity = {
            id,
            type,
            ...(kind !== undefined && { kind }),
            name: { ...(ar !== undefined && { ar }), ...(en !== undefined && { en }) },
          };
          expect(entityLabelsOf([entity]).map(parseEntityLabel)).toEqual([entity]);
        },
      ),
    );
  });
});
