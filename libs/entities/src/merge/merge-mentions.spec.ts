import { openGazetteer } from '@naba/gazetteer';
import { ModelFolder } from '@naba/models';
import { toFields } from '../read/article-fields';
import type { FoundMention } from '../mention';
import { mergeMentions } from './merge-mentions';
import { openNameLexicon } from '../tables/name-lexicon';

const models = new ModelFolder();
const gazetteer = openGazetteer(models);
const tables = { gazetteer, lexicon: openNameLexicon(models) };

const link = { id: 'local:known', name: { en: 'Known' } };

type Given = Partial<FoundMention> & Pick<FoundMention, 'type'>;

/** `tagged` and `ruled` by the words that they cover; answers `TYPE kind id text`. */
function merge(body: string, tagged: Record<string, Given>, ruled: Record<string, Given>): string[] {
  const toMentions = (given: Record<string, Given>): FoundMention[] =>
    Object.entries(given).map(([text, rest]) => {
      const start = body.indexOf(text);
      return { field: 'body', start, end: start + text.length, confidence: 0.95, strength: 1, ...rest };
    });
  const fields = toFields({ title: '', body, language: 'en' });
  return mergeMentions(fields, toMentions(tagged), toMentions(ruled), tables).map(({ type, kind, link: known, start, end }) =>
    [type, kind, known?.id, body.slice(start, end)].filter((part) => part !== undefined).join(' '),
  );
}

describe('mergeMentions', () => {
  it('takes the span from the tagger and the link from the table', () => {
    expect(merge('in Leeds today', { Leeds: { type: 'LOC' } }, { Leeds: { type: 'LOC', kind: 'city', link } })).toEqual([
      'LOC city local:known Leeds',
    ]);
  });

  it('lets the tagger decide that a city stands for its club', () => {
    expect(merge('Leeds won', { Leeds: { type: 'ORG' } }, { Leeds: { type: 'LOC', kind: 'city', link } })).toEqual(['ORG Leeds']);
  });

  it('keeps countries and cities what they are where the tagger hesitates', () => {
    const country = { Iraq: { type: 'LOC', kind: 'country', link } } as const;
    expect(merge('Iraq won', { Iraq: { type: 'ORG', confidence: 0.8 } }, country)).toEqual(['LOC country local:known Iraq']);
    const unsure = { Leeds: { type: 'ORG', confidence: 0.5 } } as const;
    expect(merge('left Leeds', unsure, { Leeds: { type: 'LOC', kind: 'city', link } })).toEqual(['LOC city local:known Leeds']);
  });

  it('takes a country for its government where the tagger is sure of an organisation', () => {
    const country = { Iraq: { type: 'LOC', kind: 'country', link: { ...link, iso: 'IQ' } } } as const;
    expect(merge('Iraq refused', { Iraq: { type: 'ORG' } }, country)).toEqual(['ORG government local:government-iq Iraq']);
  });

  it('parts organisations only where a word joins them', () => {
    const ruled = { ABC: { type: 'ORG', link: { ...link, id: 'local:abc' } }, 'Food Program': { type: 'ORG', link } } as const;
    const both = 'ABC and Food Program';
    expect(merge(`to ${both}`, { [both]: { type: 'ORG' } }, ruled)).toEqual([
      'ORG local:abc ABC',
      'ORG local:known Food Program',
    ]);
    const one = 'ABC Food Program';
    expect(merge(`to ${one}`, { [one]: { type: 'ORG' } }, ruled)).toEqual([`ORG local:known ${one}`]);
  });

  it('drops what rules find inside or across the names of the tagger', () => {
    const ruled = { 'Leeds University': { type: 'ORG', link }, Leeds: { type: 'LOC', kind: 'city', link } } as const;
    expect(merge('at Leeds University Press', { 'Leeds University Press': { type: 'ORG' } }, ruled)).toEqual([
      'ORG Leeds University Press',
    ]);
  });

  it('takes the whole of an organisation that a table knows, where the tagger saw only the place in its name', () => {
    const ruled = { 'Bank of Leeds': { type: 'ORG', link } } as const;
    expect(merge('The Bank of Leeds closed', { Leeds: { type: 'LOC' } }, ruled)).toEqual(['ORG local:known Bank of Leeds']);
    expect(merge('The Bank of Leeds closed', { Leeds: { type: 'PER' } }, ruled)).toEqual(['PER Leeds']);
  });

  it('leaves out names that are more often wrong than right, unless a table knows them', () => {
    const unlikely = { Zed: { type: 'ORG', confidence: 0.3 } } as const;
    expect(merge('at Zed', unlikely, {})).toEqual([]);
    expect(merge('at Zed', unlikely, { Zed: { type: 'ORG', link } })).toEqual(['ORG local:known Zed']);
  });

  it('adds what the tagger missed only where a table knows it', () => {
    const ruled = {
      Zed: { type: 'ORG', link },
      Quux: { type: 'ORG' },
      Leeds: { type: 'LOC', kind: 'city', link, confidence: 0.6 },
    } as const;
    expect(merge('Zed and Quux in Leeds', {}, ruled)).toEqual(['ORG local:known Zed', 'LOC city local:known Leeds']);
  });

  it('finds no country in a compound', () => {
    expect(merge('a U.S.-led force', {}, { 'U.S.': { type: 'LOC', kind: 'country', link } })).toEqual([]);
  });

  it('gives a region its link through the whole words', () => {
    expect(merge('the Gaza Strip', { Strip: { type: 'LOC' } }, { 'Gaza Strip': { type: 'LOC', kind: 'region', link } })).toEqual([
      'LOC region local:known Strip',
    ]);
  });

  it('keeps the titles of English names in the mention and takes the kind from them', () => {
    expect(merge('then President Zed Quux left', { 'President Zed Quux': { type: 'PER' } }, {})).toEqual([
      'PER politician President Zed Quux',
    ]);
    expect(merge('the President left', { President: { type: 'PER' } }, {})).toEqual([]);
    expect(merge('said Mr. Quux', { Mr: { type: 'PER' } }, {})).toEqual([]);
    expect(merge('wins, said King.', { King: { type: 'PER' } }, {})).toEqual(['PER King']);
    expect(merge('said General Zed Quux', { 'General Zed Quux': { type: 'ORG', confidence: 0.7 } }, {})).toEqual([
      'PER military General Zed Quux',
    ]);
  });

  it('cuts titles from Arabic names and joins their parts', () => {
    const names = { 'الفريق عبد': { type: 'PER' }, 'رشيد يار الله': { type: 'PER' } } as const;
    expect(merge('قال الفريق عبد الأمير رشيد يار الله إن', names, {})).toEqual(['PER military عبد الأمير رشيد يار الله']);
    const lines = { 'Zed Quux': { type: 'PER' }, 'Ann Doe': { type: 'PER' } } as const;
    expect(merge('Zed Quux\nAnn Doe', lines, {})).toEqual(['PER Zed Quux', 'PER Ann Doe']);
    const two = { عمر: { type: 'PER' }, وزيد: { type: 'PER' } } as const;
    expect(merge('قال عمر وزيد إن', two, {})).toEqual(['PER عمر', 'PER زيد']);
  });

  it('ends no name with a particle', () => {
    expect(merge('met Luigi Di Maio in', { 'Luigi Di': { type: 'PER' } }, {})).toEqual(['PER Luigi Di Maio']);
    expect(merge('met Ursula von der Leyen in', { 'Ursula von': { type: 'PER' } }, {})).toEqual(['PER Ursula von der Leyen']);
    expect(merge('التقى لويجي دي مايو في', { 'لويجي دي': { type: 'PER' } }, {})).toEqual(['PER لويجي دي مايو']);
  });
});
