import { ModelFolder } from '@naba/models';
import { mediaTopics } from './media-topics';
import { openNarrowerTopics, parseNarrowerTopics } from './narrower-topics';
import { hashBits, hashWords } from './word-features';

const header = 'id\tbroader\tar\ten\tterms ar\tterms en\n';

describe('topics of the second level', () => {
  const { topics } = openNarrowerTopics(new ModelFolder());

  it('stand once each below a topic of the top level, with a name in both languages', () => {
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
    const top = new Set(mediaTopics.map(({ id }) => id));
    for (const { id, broader, label } of topics) {
      expect(id).toMatch(/^medtop:20\d{6}$/);
      expect(top).toContain(broader);
      expect(label.ar).toMatch(/^[\u0621-\u064a\s]+$/);
      expect(label.en).toMatch(/^[a-z' ]+$/);
    }
  });

  it('are there for every topic of the top level', () => {
    expect(new Set(topics.map(({ broader }) => broader)).size).toBe(mediaTopics.length);
  });
});

describe('parseNarrowerTopics', () => {
  const hashOf = (term: string): number => {
    const hashes = new Int32Array(8);
    return hashes[hashWords(term, 0, term.length, hashBits, hashes, 0) - 1]!;
  };

  it('gives a pair of words twice the weight of one, and one term to several topics', () => {
    const { termOf } = parseNarrowerTopics(`${header}a\tx\tأ\ta\tمدرسة، كأس العالم\tcourt\nb\tx\tب\tb\tملعب\tcourt, world cup\n`);
    expect(termOf.get(hashOf('كأس العالم'))).toEqual({
      weight: 2,
      topics: [0],
    });
    expect(termOf.get(hashOf('world cup'))).toEqual({ weight: 2, topics: [1] });
    expect(termOf.get(hashOf('courts'))).toEqual({ weight: 1, topics: [0, 1] });
    expect(termOf.get(hashOf('العالم'))).toBeUndefined();
  });

  it('refuses a term without a word', () => {
    expect(() => parseNarrowerTopics(`${header}a\tx\tأ\ta\tمدرسة،\tcourt\n`)).toThrow(/a has an empty term/);
  });
});
