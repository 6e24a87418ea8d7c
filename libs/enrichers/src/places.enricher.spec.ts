import { openGazetteer } from '@naba/gazetteer';
import { ModelFolder } from '@naba/models';
import { ArticleText } from './article-text';
import { placesEnricher } from './places.enricher';

const enricher = placesEnricher(openGazetteer(new ModelFolder()));

const article = new ArticleText({ title: 'Talks', body: 'The convoy went from Baghdad to Mosul and back to Baghdad.' });
const language = { code: 'en', script: 'Latn', direction: 'ltr', confidence: 0.99 } as const;
const baghdad = 'geonames:98182';

describe('placesEnricher', () => {
  it('locates the entities that the gazetteer has, in their order', () => {
    const entity = { type: 'LOC', name: { en: 'x' }, confidence: 1, salience: 1, mentions: [] } as const;
    const entities = ['local:per-x', baghdad, 'wd:Q796'].map((id) => ({ ...entity, id, mentions: [...entity.mentions] }));
    const { places = [] } = enricher.enrich(article, { language, entities });
    expect(places.map(({ entityId }) => entityId)).toEqual([baghdad, 'wd:Q796']);
    expect(places[0]?.lat).toBeCloseTo(33.3, 0);
  });

  it('locates governments in their countries', () => {
    const base = { type: 'ORG', kind: 'government', name: { en: 'Iraq' }, iso: 'IQ', confidence: 1, salience: 1 } as const;
    const entities = [{ ...base, id: 'local:government-iq', mentions: [] }];
    const { places = [] } = enricher.enrich(article, { language, entities });
    expect(places.map(({ entityId }) => entityId)).toEqual(['local:government-iq']);
    expect(places[0]?.lat).toBeCloseTo(33, 0);
  });

  it('locates each place of the text once where no entities were found out', () => {
    const { places = [] } = enricher.enrich(article, { language });
    expect(places.map(({ entityId }) => entityId)).toEqual([baghdad, 'geonames:99072']);
  });
});
