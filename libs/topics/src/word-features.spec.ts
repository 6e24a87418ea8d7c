import { hashWords } from './word-features';

const features = (text: string): number[] => {
  const buckets = new Int32Array(64);
  return Array.from(buckets.subarray(0, hashWords(text, 0, text.length, 17, buckets, 0)));
};

describe('hashWords', () => {
  it.each([
    ['المدرسة', 'مدرسة'],
    ['وبالمدرسة', 'بالمدرسة'],
    ['للمدارس', 'المدارس'],
    ['مُدَرِّسَــة', 'مدرسه'],
    ['والمعلمون', 'معلمين'],
    ['Elections', 'election'],
  ])('reads %s as %s', (a, b) => {
    expect(features(a)).toEqual(features(b));
  });

  it('tells words apart, and pairs by their order', () => {
    expect(features('جيش')).not.toEqual(features('جسر'));
    expect(features('prime minister')).not.toEqual(features('minister prime'));
  });

  it('leaves numbers and single letters out', () => {
    expect(features('في 2021 a ١٢')).toEqual(features('في'));
  });

  it('stays inside what it is given', () => {
    const buckets = new Int32Array(5);
    expect(hashWords('one two three four five six', 0, 27, 17, buckets, 0)).toBeLessThanOrEqual(5);
  });
});
