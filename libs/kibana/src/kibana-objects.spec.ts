import { articleMapping, operationsMapping } from '@naba/article-index';
import { dataViews } from './data-views';
import { dashboards, kibanaObjects, toNdjson } from './kibana-objects';
import { savedSearches } from './saved-searches';

const views = dataViews({ articles: 'naba-articles', operations: 'naba-operations' });
const objects = kibanaObjects();

interface Field {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Field>>;
  readonly fields?: Readonly<Record<string, Field>>;
}

/** Types by the full names of fields, sub-fields included. */
function fieldTypes(properties: Readonly<Record<string, Field>>, path = ''): [string, string][] {
  return Object.entries(properties).flatMap(([name, field]): [string, string][] => [
    ...(field.type ? [[`${path}${name}`, field.type] as [string, string]] : []),
    ...fieldTypes({ ...field.properties, ...field.fields }, `${path}${name}.`),
  ]);
}

const articleFields = new Map(fieldTypes(articleMapping.properties));
const fieldsOf: Readonly<Record<string, Map<string, string>>> = {
  'naba-articles': articleFields,
  'naba-arrivals': articleFields,
  'naba-operations': new Map(fieldTypes(operationsMapping.properties)),
};
const countable = ['keyword', 'date', 'long', 'float', 'double', 'boolean'];
const numeric = ['long', 'float', 'double'];

describe('what Kibana imports', () => {
  it('is three dashboards and their searches, each with an id of its own', () => {
    expect(objects.filter(({ type }) => type === 'dashboard')).toHaveLength(3);
    expect(new Set(objects.map(({ id, type }) => `${type}/${id}`)).size).toBe(objects.length);
  });

  it('is one JSON object a line', () => {
    expect(
      toNdjson(objects)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(objects);
  });

  it('refers only to data views and searches that are there', () => {
    const known = [...views.map(({ id }) => `index-pattern/${id}`), ...objects.map(({ id, type }) => `${type}/${id}`)];
    for (const { references } of objects) for (const { type, id } of references) expect(known).toContain(`${type}/${id}`);
  });

  it('repeats the reference of each panel on its dashboard under the name of the panel', () => {
    for (const { type, attributes, references } of objects) {
      if (type !== 'dashboard') continue;
      const names = references.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const panel of JSON.parse(attributes['panelsJSON'] as string) as Panel[]) {
        const wanted = panel.embeddableConfig.attributes?.references.map(({ name }) => name) ?? [];
        if (panel.panelRefName) wanted.push(panel.panelRefName);
        for (const name of wanted) expect(names).toContain(`${panel.panelIndex}:${name}`);
      }
    }
  });

  it('has columns for everything that a visualization shows, buckets before figures', () => {
    for (const { attributes } of objects) {
      for (const panel of JSON.parse((attributes['panelsJSON'] as string | undefined) ?? '[]') as Panel[]) {
        const { state } = panel.embeddableConfig.attributes ?? {};
        if (!state) continue;
        const [layer] = Object.values(state.datasourceStates.formBased.layers);
        expect(Object.keys(layer!.columns)).toEqual(layer!.columnOrder);
        const shown = JSON.stringify(state.visualization).match(/(bucket|measure)-\d/g);
        expect([...new Set(shown)].sort()).toEqual([...layer!.columnOrder].sort());
      }
    }
  });

  it.each(views)('has a time field in the data view $id', ({ id, timeField }) => {
    expect(fieldsOf[id]?.get(timeField)).toBe('date');
  });

  it.each(savedSearches)('shows fields that exist in the search $id', ({ dataView, columns, newestBy, query }) => {
    const asked = [...query.matchAll(/([\w.]+) :/g)].map(([, field]) => field!);
    for (const field of [...columns, ...asked]) expect([field, fieldsOf[dataView]?.has(field)]).toEqual([field, true]);
    expect(fieldsOf[dataView]?.get(newestBy)).toBe('date');
  });

  describe.each(dashboards)('$id', ({ charts, controls, searches }) => {
    it('counts only fields that exist and can be counted', () => {
      for (const { dataView, buckets, measures, only } of charts) {
        const type = (field: string): string => fieldsOf[dataView]?.get(field) ?? `no field ${field}`;
        for (const bucket of buckets) {
          if (bucket.kind === 'dates') expect(type(bucket.field)).toBe('date');
          else expect(countable).toContain(type(bucket.field));
        }
        for (const measure of measures) {
          if (measure.kind === 'unique_count') expect(countable).toContain(type(measure.field));
          else if (measure.kind === 'latest') expect(type(measure.field)).toBe('date');
          else if (measure.kind !== 'count') expect(numeric).toContain(type(measure.field));
        }
        if (only) expect(type(only.field)).toBe('keyword');
      }
    });

    it('filters by keywords that exist', () => {
      for (const { dataView, field } of controls) expect([field, fieldsOf[dataView]?.get(field)]).toEqual([field, 'keyword']);
    });

    it('lays its panels out without overlap within 48 columns', () => {
      const places = [...charts, ...searches].map(({ at }) => at);
      for (const [i, a] of places.entries()) {
        expect(a.x + a.w).toBeLessThanOrEqual(48);
        for (const b of places.slice(i + 1))
          expect(a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h).toBe(false);
      }
    });
  });
});

interface Panel {
  readonly panelIndex: string;
  readonly panelRefName?: string;
  readonly embeddableConfig: {
    readonly attributes?: {
      readonly references: readonly { readonly name: string }[];
      readonly state: {
        readonly visualization: unknown;
        readonly datasourceStates: {
          readonly formBased: { readonly layers: Readonly<Record<string, { columns: object; columnOrder: string[] }>> };
        };
      };
    };
  };
}
