import fc from 'fast-check';
import type { NamedSuggestion } from './suggestion-index';
import { SuggestionIndex } from './suggestion-index';

function entity(id: string, count: number, ...names: string[]): NamedSuggestion {
  return { suggestion: { kind: 'entity', id, type: 'LOC', name: {}, count }, names };
}

const named = [
  entity('iraq', 90, 'العراق', 'Iraq'),
  entity('iraqi-bank', 5, 'مصرف العراق المركزي', 'Central Bank of Iraq'),
  entity('iran', 40, 'إيران', 'Iran'),
  entity('bahrain', 7, 'البحرين', 'Bahrain'),
  entity('sao', 3, 'ساو باولو', 'São Paulo'),
  entity('malmo', 1, 'Malmø'),
  entity('baghdad', 30, 'بغداد', 'Baghdad'),
];

async function ids(typed: string, limit = 10): Promise<string[]> {
  return (await SuggestionIndex.build(named)).find(typed, limit).map(({ id }) => id);
}

describe('SuggestionIndex', () => {
  it.each([
    ['عراق', ['iraq', 'iraqi-bank']],
    ['العرا', ['iraq', 'iraqi-bank']],
    ['بالعراق', ['iraq', 'iraqi-bank']],
    ['للعرا', ['iraq', 'iraqi-bank']],
    ['وببغد', ['baghdad']],
    ['ايران', ['iran']],
    ['إِيران', ['iran']],
    ['بحر', ['bahrain']],
    ['IRA', ['iraq', 'iran', 'iraqi-bank']],
    ['sao pau', ['sao']],
    ['pau sã', ['sao']],
    ['malmo', ['malmo']],
    ['bank iraq', ['iraqi-bank']],
    ['bank iran', []],
    ['xyz', []],
    ['', []],
    ['«»', []],
  ])('%s finds %j', async (typed, expected) => {
    expect(await ids(typed)).toEqual(expected);
  });

  it('takes the most frequent', async () => {
    expect(await ids('ira', 1)).toEqual(['iraq']);
  });

  it('reads proclitics only where no name starts with the whole word', async () => {
    const index = await SuggestionIndex.build([entity('berlin', 1, 'برلين'), entity('arlin', 9, 'رلين')]);
    expect(index.find('برل', 5).map(({ id }) => id)).toEqual(['berlin']);
  });

  it('finds every name by every beginning of each of its words', async () => {
    const word = fc.stringMatching(/^[a-zé]{1,6}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 20 }),
        async (names) => {
          const index = await SuggestionIndex.build(names.map((words, n) => entity(String(n), n, words.join(' '))));
          for (const [n, words] of names.entries())
            for (const typed of words.flatMap((word) => [word, word.slice(0, 1), word.toUpperCase()]))
              expect(index.find(typed, 100).map(({ id }) => id)).toContain(String(n));
        },
      ),
      { numRuns: 50 },
    );
  });
});
