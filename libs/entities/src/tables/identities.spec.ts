import { gunzipSync } from 'node:zlib';
import { ModelFolder } from '@naba/models';
import { Identities } from './identities';
import { openNameLexicon } from './name-lexicon';
import { nameKey } from '../words/name-key';
import { withoutSilentGh } from '../words/silent-letters';

const models = new ModelFolder();
const identities = Identities.open(models, openNameLexicon(models));

const iraq = new Set(['IQ']);
const nowhere: ReadonlySet<string> = new Set();

describe('Identities.organization', () => {
  it('knows a university under both names where the article speaks of its country', () => {
    const emirates = new Set(['AE']);
    const english = identities.organization('University of Sharjah', emirates);
    expect(english).toMatchObject({ kind: 'university', link: { iso: 'AE' } });
    expect(identities.organization('جامعة الشارقة', emirates)?.link.id).toBe(english?.link.id);
    expect(identities.organization('University of Sharjah', iraq)).toBeUndefined();
  });

  it('knows bodies of no country everywhere and nobody by one word', () => {
    expect(identities.organization('Arab Monetary Fund', nowhere)).toBeDefined();
    expect(identities.organization('Carrefour', new Set(['FR']))).toBeUndefined();
  });
});

describe('the tables', () => {
  const rowsOf = (name: string): string[][] =>
    gunzipSync(models.read(name))
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));

  it('hold Wikidata ids and names, and each name of a person under the key that is computed today', () => {
    const [people, organizations] = ['people.tsv.gz', 'organization-names.tsv.gz'].map(rowsOf);
    const isWrong = (id = '', en = '', ar = ''): boolean => !/^Q[1-9]\d*$/.test(id) || `${en}${ar}` === '';
    expect(organizations!.filter(([, id, , , en, ar]) => isWrong(id, en, ar))).toEqual([]);
    expect(people!.filter(([, id, , , , , , en, ar]) => isWrong(id, en, ar))).toEqual([]);
    expect(
      people!.filter(
        ([key, ...cells]) => !cells[8]!.split('|').some((name) => [name, withoutSilentGh(name)].map(nameKey).includes(key!)),
      ),
    ).toEqual([]);
  });

  it('show no invisible mark and no name of one script in the place of the other', () => {
    const people = rowsOf('people.tsv.gz');
    expect(people.filter(([, , , , , , , en, ar]) => /\p{Cf}/u.test(`${en}${ar}`))).toEqual([]);
    expect(people.filter(([, , , , , , , en]) => /\p{Script=Arabic}/u.test(en!))).toEqual([]);
    expect(people.filter(([, , , , , , , , ar]) => /\p{Script=Latin}/u.test(ar!))).toEqual([]);
  });
});
