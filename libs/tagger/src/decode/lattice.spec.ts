import fc from 'fast-check';
import { Viterbi } from './viterbi';
import { isInside, labelCount, mayFollow } from '../language';
import type { Transitions } from '../model/transitions';
import { Lattice } from './lattice';

const score = fc.double({ min: -4, max: 4, noNaN: true });
const transitions = fc
  .tuple(
    fc.array(score, { minLength: labelCount ** 2, maxLength: labelCount ** 2 }),
    fc.array(score, { minLength: labelCount, maxLength: labelCount }),
  )
  .map(([between, first]): Transitions => ({ between: Float32Array.from(between), first: Float32Array.from(first) }));
const sentence = fc
  .integer({ min: 1, max: 4 })
  .chain((count) => fc.array(score, { minLength: count * labelCount, maxLength: count * labelCount }))
  .map((scores) => Float32Array.from(scores));

/** All well-formed label sequences with their scores. */
function enumerate(scores: Float32Array, { between, first }: Transitions): { path: number[]; score: number }[] {
  const count = scores.length / labelCount;
  let paths = [{ path: [] as number[], score: 0 }];
  for (let at = 0; at < count; at++) {
    paths = paths.flatMap(({ path, score: sum }) =>
      Array.from({ length: labelCount }, (_, label) => label)
        .filter((label) => (at === 0 ? !isInside(label) : mayFollow(path[at - 1]!, label)))
        .map((label) => {
          const step = at === 0 ? first[label]! : between[path[at - 1]! * labelCount + label]!;
          return { path: [...path, label], score: sum + step + scores[at * labelCount + label]! };
        }),
    );
  }
  return paths;
}

describe('Viterbi', () => {
  it('scores as high as the best of all well-formed sequences', () => {
    fc.assert(
      fc.property(sentence, transitions, (scores, pairs) => {
        const all = enumerate(scores, pairs);
        const found = new Viterbi(pairs).find(scores, scores.length / labelCount);
        const own = all.find(({ path }) => path.every((label, at) => label === found[at]));
        expect(own?.score).toBeCloseTo(Math.max(...all.map((one) => one.score)), 4);
      }),
      { numRuns: 40 },
    );
  });

  it('knows nothing of the sentence before', () => {
    fc.assert(
      fc.property(sentence, sentence, transitions, (before, scores, pairs) => {
        const used = new Viterbi(pairs);
        used.find(before, before.length / labelCount);
        const count = scores.length / labelCount;
        expect([...used.find(scores, count)]).toEqual([...new Viterbi(pairs).find(scores, count)]);
      }),
    );
  });

  it('gives no labels to no tokens', () => {
    const none = { between: new Float32Array(labelCount ** 2), first: new Float32Array(labelCount) };
    expect(new Viterbi(none).find(new Float32Array(0), 0)).toHaveLength(0);
  });
});

describe('Lattice', () => {
  it('gives each entity the share of all sequences that hold exactly it', () => {
    fc.assert(
      fc.property(sentence, transitions, fc.nat(), fc.nat(), fc.nat({ max: 3 }), (scores, pairs, from, length, type) => {
        const count = scores.length / labelCount;
        const start = from % count;
        const end = start + 1 + (length % (count - start));
        const begin = 2 * type + 1;
        const all = enumerate(scores, pairs);
        const total = all.reduce((sum, one) => sum + Math.exp(one.score), 0);
        const holding = all.filter(
          ({ path }) =>
            path[start] === begin && path.slice(start + 1, end).every((label) => label === begin + 1) && path[end] !== begin + 1,
        );
        const share = holding.reduce((sum, one) => sum + Math.exp(one.score), 0) / total;
        const lattice = new Lattice(pairs);
        lattice.read(scores, count);
        expect(lattice.spanProbability(start, end, begin)).toBeCloseTo(share, 4);
      }),
      { numRuns: 40 },
    );
  });

  it('gives label probabilities that add up to one at each token', () => {
    fc.assert(
      fc.property(sentence, transitions, (scores, pairs) => {
        const count = scores.length / labelCount;
        const lattice = new Lattice(pairs);
        lattice.read(scores, count);
        for (let at = 0; at < count; at++) {
          let sum = 0;
          for (let label = 0; label < labelCount; label++) sum += lattice.labelProbability(at, label);
          expect(sum).toBeCloseTo(1, 5);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('knows nothing of the sentence before', () => {
    fc.assert(
      fc.property(sentence, sentence, transitions, (before, scores, pairs) => {
        const used = new Lattice(pairs);
        used.read(before, before.length / labelCount);
        const fresh = new Lattice(pairs);
        for (const lattice of [used, fresh]) lattice.read(scores, scores.length / labelCount);
        expect(used.spanProbability(0, 1, 1)).toBe(fresh.spanProbability(0, 1, 1));
      }),
    );
  });
});
