import { attributedQuotesOf } from './attributed-quote';

const lavrov = { id: 'wd:Q58217', type: 'PER' as const, name: { ar: 'سيرغي لافروف', en: 'Sergey Lavrov' } };
const entity = { ...lavrov, confidence: 1, salience: 1, mentions: [{ field: 'body' as const, start: 0, end: 1, text: 'x' }] };
const quote = { field: 'body' as const, start: 0, end: 9, text: 'We agree.', cue: 'said' };

describe('attributedQuotesOf', () => {
  it('names the speaker as written, in both languages and by id before the words', () => {
    const speaker = { text: 'Lavrov', entityId: 'wd:Q58217' };
    expect(attributedQuotesOf([{ ...quote, speaker }], [entity])).toEqual([
      'Lavrov — سيرغي لافروف — Sergey Lavrov — wd:Q58217 — We agree.',
    ]);
  });

  it('keeps its place for a quote of nobody', () => {
    expect(attributedQuotesOf([quote, { ...quote, speaker: { text: 'a witness' } }], [entity])).toEqual([
      'We agree.',
      'a witness — We agree.',
    ]);
  });
});
