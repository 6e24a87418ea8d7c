import type { Candidate } from '@naba/gazetteer';
import { NameUses } from './name-uses';

const candidate = (key: string, given: Partial<Candidate> = {}): Candidate => ({
  start: 0,
  end: key.length,
  key,
  name: {
    targets: [{ id: 'geonames:1', kind: 'city', name: {}, population: 1, isCapital: false }],
    traits: { isAdjective: false, isWord: false, isPerson: false, isWhole: false, isTaMarbuta: false },
  },
  cue: 'none',
  isRegionCued: false,
  isPeeled: false,
  isWrittenWithHamza: false,
  certainty: 1,
  ...given,
});

function count(...documents: (readonly [Candidate, string][])[]): string[] {
  const uses = new NameUses();
  for (const document of documents) uses.countDocument(document.map(([each, tag]) => ({ candidate: each, tag })));
  return uses.toLines('en');
}

describe('NameUses', () => {
  it('counts what the tags say, with and without proclitics apart', () => {
    const split = candidate('Split');
    const peeled = candidate('Split', { isPeeled: true });
    expect(count([[split, 'LOC']], [[split, 'O']], [[split, 'PER']], [[peeled, 'O']])).toEqual(['en\tSplit\t1\t2\t0\t1']);
  });

  it('takes a name for the place everywhere in a document that tags it once, or has it behind a noun', () => {
    const split = candidate('Split');
    expect(
      count(
        [
          [split, 'O'],
          [split, 'LOC'],
        ],
        [
          [split, 'O'],
          [candidate('Split', { cue: 'city' }), 'O'],
        ],
      ),
    ).toEqual(['en\tSplit\t4\t0\t0\t0']);
  });

  it('leaves organisations named after places and countries out', () => {
    const country = candidate('Chad', {
      name: { ...candidate('').name, targets: [{ id: 'wd:Q1', kind: 'country', name: {}, population: 1, isCapital: false }] },
    });
    expect(count([[candidate('Chelsea'), 'ORG']], [[country, 'PER']])).toEqual([]);
  });
});
