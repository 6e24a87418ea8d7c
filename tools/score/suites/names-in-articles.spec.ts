import { judgeNames } from './names-in-articles';
import type { NameAnswer } from './names-in-articles';

const answer = (gold: string, id?: string): NameAnswer => ({ language: 'en', type: 'PER', gold, id });

describe('judgeNames', () => {
  it.each([
    ['an open id of the label is right', answer('wd:Q1|wd:Q2', 'wd:Q2'), [1, 0, 0]],
    ['another open id is wrong, and the right one is missing', answer('wd:Q1', 'wd:Q3'), [0, 1, 1]],
    ['a local id in place of an open one is missing', answer('wd:Q1', 'local:a'), [0, 0, 1]],
    ['nothing is missing', answer('key:a'), [0, 0, 1]],
    ['an open id for who has none is wrong', answer('key:a', 'wd:Q1'), [0, 1, 1]],
    ['nothing is to be found', answer('none'), [0, 0, 0]],
    ['what means nobody with an id has one', answer('none', 'wd:Q1'), [0, 1, 0]],
  ] as const)('%s', (_, own, expected) => {
    expect(judgeNames([own])(own)).toEqual(expected);
  });

  it('a local id belongs to whom most of its mentions mean, and of two ids of one person the rarer is missing', () => {
    const answers = [
      answer('key:a', 'local:x'),
      answer('key:a', 'local:x'),
      answer('key:b', 'local:x'),
      answer('key:a', 'local:y'),
      answer('key:b', 'local:z'),
      answer('key:b', 'local:z'),
    ];
    const wrong = [0, 1, 1];
    const right = [1, 0, 0];
    expect(answers.map(judgeNames(answers))).toEqual([right, right, wrong, [0, 0, 1], right, right]);
  });
});
