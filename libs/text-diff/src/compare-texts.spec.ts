import fc from 'fast-check';
import { compareTexts, shareChanged } from './compare-texts';
import type { Piece } from './compare-texts';

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
const changed = (pieces: readonly Piece[]): string[] => pieces.filter(({ isChanged }) => isChanged).map(({ text }) => text);

describe('compareTexts', () => {
  it('loses and adds nothing on either side, and what it calls common is the same on both', () => {
    const text = fc
      .array(fc.constantFrom('الجسر', 'القديم', 'the', 'bridge', '.', ' ', '\n', '\n\n', '🌉', '"'))
      .map((w) => w.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const rows = compareTexts(before, after);
        expect(textOf(rows.flatMap((row) => row.before))).toBe(before);
        expect(textOf(rows.flatMap((row) => row.after))).toBe(after);
        const common = (side: 'before' | 'after'): string =>
          textOf(rows.flatMap((row) => row[side].filter(({ isChanged }) => !isChanged)));
        expect(common('before')).toBe(common('after'));
      }),
    );
  });

  it('names the words that changed, in both scripts', () => {
    const [english] = compareTexts('Ten people died, police said.', 'Twelve people died, police said.');
    expect([changed(english!.before), changed(english!.after)]).toEqual([['Ten'], ['Twelve']]);
    const [arabic] = compareTexts('قُتل عشرة أشخاص في الانفجار.', 'قُتل اثنا عشر شخصا في الانفجار.');
    expect([changed(arabic!.before), changed(arabic!.after)]).toEqual([['عشرة أشخاص '], ['اثنا عشر شخصا ']]);
  });

  it('takes the last word for the same where more follows', () => {
    const [row] = compareTexts('Bridge opens', 'Bridge opens in Mosul');
    expect([changed(row!.before), changed(row!.after)]).toEqual([[], [' in Mosul']]);
  });

  it('puts paragraphs side by side, also where one came in between', () => {
    const rows = compareTexts('First.\n\nLast.', 'First.\n\nBetween.\n\nLast.');
    expect(rows.map(({ before, after }) => [textOf(before), textOf(after)])).toEqual([
      ['First.\n\n', 'First.\n\n'],
      ['Last.', 'Between.\n\nLast.'],
    ]);
    expect(changed(rows[1]!.after).join('')).toBe('Between.\n\n');
  });

  it('ends in time for long texts that have nothing in common', () => {
    const long = (word: string): string => Array.from({ length: 60_000 }, (_, index) => `${word}${index}`).join(' ');
    const rows = compareTexts(long('a'), long('b'));
    expect(shareChanged(rows)).toBe(1);
  });
});

describe('shareChanged', () => {
  it.each([
    ['', '', 0],
    ['one two', 'one two', 0],
    ['one two.', 'one two!', 0],
    ['one two', 'one three', 0.5],
    ['', 'one two', 1],
    ['one', 'one\n\ntwo three', 0.5],
  ])('of %j and %j is %d', (before, after, share) => {
    expect(shareChanged(compareTexts(before, after))).toBe(share);
  });
});
