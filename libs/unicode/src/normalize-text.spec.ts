import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { normalizeText } from './normalize-text';

interface Pair {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

const pairs = JSON.parse(readFileSync(join(__dirname, '../testdata/pairs.json'), 'utf8')) as Pair[];

/** Characters that one of the steps looks for, side by side with ordinary ones. */
const troubled = fc
  .array(
    fc.constantFrom(
      ...Array.from(
        'اأويكةىکیگن لإ\u0653\u0654\u0655\u064e\u0651\u0640ﻻﷲﷺﹶﹷﻣﭘ﴾\u200c\u200d\u001a\u0000\u0085\u0093\u009d\ufeff\ufdd0\n\r\v\u2028aé9',
      ),
      'e\u0301',
      'o\u0323\u0302',
      '\ud83d',
      '\ude00',
    ),
    { maxLength: 40 },
  )
  .map((characters) => characters.join(''));
const anyText = fc.oneof(troubled, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('normalizeText', () => {
  it.each(pairs)('mends $what', ({ from, to }) => {
    expect(normalizeText(from)).toBe(to.normalize('NFC'));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalizeText(text);
        expect(normalizeText(once)).toBe(once);
      }),
      { numRuns: 2_000, examples: [['\u0627\u200d\u0653\u200c'], ['\u0627\u200d\u064e\u200d\u0653\u200c']] },
    );
  });

  it('leaves no control but tab and line breaks, no presentation form of a letter, nothing decomposed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const stored = normalizeText(text);
        expect(stored).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Cs}/u);
        expect(stored).not.toMatch(/[\ufe80-\ufefc]/);
        expect(stored).toBe(stored.normalize('NFC'));
      }),
      { numRuns: 2_000 },
    );
  });

  it('parts two words at a substitute, and no word at a control that stands for nothing', () => {
    const word = fc.stringMatching(/^[a-zء-ي]{1,8}$/);
    fc.assert(
      fc.property(word, word, fc.constantFrom('\u0000', '\u0081', '\ufeff', '\u0002\u0003'), (first, second, stray) => {
        expect(normalizeText(first + stray + second)).toBe(first + second);
        expect(normalizeText(`${first}\u001a${stray}${second}`)).toBe(`${first} ${second}`);
      }),
    );
  });
});
