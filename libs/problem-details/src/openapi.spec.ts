import { z } from 'zod';
import { componentsOf, parametersOf, problemResponses } from './index';

describe('componentsOf', () => {
  const place = z.object({ name: z.string().describe('Its name.') });

  it('closes answers at every depth, whatever they are made of', () => {
    const { schemas } = componentsOf({ Map: z.object({ places: z.array(z.object({ place })) }) });
    expect(schemas['Map']).toMatchObject({
      additionalProperties: false,
      properties: {
        places: { items: { additionalProperties: false, properties: { place: { additionalProperties: false } } } },
      },
    });
  });

  it('says what may be left out of a request, and is there in an answer', () => {
    const sized = z.strictObject({ limit: z.int().default(3) });
    const { schemas } = componentsOf({ Answered: sized }, { Asked: sized });
    expect(schemas['Asked']).not.toHaveProperty('required');
    expect(schemas['Answered']).toMatchObject({ required: ['limit'] });
  });

  it('names a schema that is part of another once', () => {
    const { schemas } = componentsOf({ Place: place, Map: z.object({ places: z.array(place) }) });
    expect(schemas['Map']).toMatchObject({ properties: { places: { items: { $ref: '#/components/schemas/Place' } } } });
  });
});

describe('parametersOf', () => {
  it('tells where each parameter stands and whether it must be given, from what the code takes', () => {
    const several = z.preprocess((value): unknown => [value ?? []].flat(), z.array(z.string()));
    const request = z.strictObject({
      id: z.string().describe('Its id.'),
      format: z.enum(['a']),
      q: z.string().default(''),
      several,
    });
    expect(parametersOf('/things/{id}', request)).toMatchObject([
      { name: 'id', in: 'path', required: true, description: 'Its id.', schema: { type: 'string' } },
      { name: 'format', in: 'query', required: true },
      { name: 'q', in: 'query', required: false },
      { name: 'several', in: 'query', required: false, schema: { type: 'array' } },
    ]);
  });
});

describe('problemResponses', () => {
  it('gathers codes by the status that they are answered with', () => {
    const responses = problemResponses({ ARTICLE_NOT_FOUND: 'no article.', ENTITY_NOT_FOUND: 'no entity.', OVERLOADED: 'wait.' });
    expect(Object.keys(responses)).toEqual(['404', '429']);
    expect(responses['404']).toMatchObject({ description: 'ARTICLE_NOT_FOUND: no article. ENTITY_NOT_FOUND: no entity.' });
    expect(responses['429']).toMatchObject({ headers: { 'Retry-After': {} } });
  });
});
