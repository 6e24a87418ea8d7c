import fc from 'fast-check';
import { normalizeArabic, normalizeWithOffsets, toSourceRange } from './normalize';

const arabicText = fc
  .array(fc.constantFrom(...Array.from('اأإآٱبةهىيئؤوكکیڤپ٣۴ \u0640\u064e\u0651\u200cﻻﷲﺍaé9،')))
  .map((letters) => letters.join(''));

describe('normalizeArabic', () => {
  it.each([
    ['أحمد إلى آخر ٱلكتاب', 'احمد الي اخر الكتاب'],
    ['مُحَمَّدٌ', 'محمد'],
    ['كتـــاب', 'كتاب'],
    ['مسؤول شؤون القاهرة', 'مسوول شوون القاهره'],
    ['رئيس', 'رييس'],
    ['٢٠٢١ ۲۰۲۱', '2021 2021'],
    ['ﻻ ﷲ', 'لا الله'],
    ['کردی تلڤزيون پاريس', 'كردي تلفزيون باريس'],
    ['Café U.S. 中文', 'Café U.S. 中文'],
  ])('folds %j', (text, expected) => {
    expect(normalizeArabic(text)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(arabicText, fc.string({ unit: 'binary' })), (text) => {
        const once = normalizeArabic(text);
        expect(normalizeArabic(once)).toBe(once);
      }),
    );
  });
});

describe('normalizeWithOffsets', () => {
  it('gives the same text as normalizeArabic, with growing offsets into the source', () => {
    fc.assert(
      fc.property(fc.oneof(arabicText, fc.string({ unit: 'binary' })), (text) => {
        const { text: normalized, offsets } = normalizeWithOffsets(text);
        expect(normalized).toBe(normalizeArabic(text));
        expect(offsets).toHaveLength(normalized.length + 1);
        expect(offsets.at(-1)).toBe(text.length);
        for (let index = 1; index < offsets.length; index += 1)
          expect(offsets[index]).toBeGreaterThanOrEqual(offsets[index - 1]!);
      }),
    );
  });

  it('maps a found word back to the word as written', () => {
    const source = 'في العِرَاقِ اليوم';
    const normalized = normalizeWithOffsets(source);
    const at = normalized.text.indexOf('العراق');
    const range = toSourceRange(normalized, at, at + 6);
    expect(source.slice(range.start, range.end)).toBe('العِرَاقِ');
  });

  it('never cuts a ligature in two', () => {
    const normalized = normalizeWithOffsets('سﻻم');
    expect(normalized.text).toBe('سلام');
    expect(toSourceRange(normalized, 0, 2)).toEqual({ start: 0, end: 2 });
  });

  it('maps any range to source text that normalises to at least that range', () => {
    fc.assert(
      fc.property(arabicText, fc.nat(), fc.nat(), (text, a, b) => {
        const normalized = normalizeWithOffsets(text);
        const start = a % (normalized.text.length + 1);
        const end = start + (b % (normalized.text.length + 1 - start));
        const range = toSourceRange(normalized, start, end);
        expect(normalizeArabic(text.slice(range.start, range.end))).toContain(normalized.text.slice(start, end));
      }),
    );
  });
});
