import type { FoundMention } from '../mention';
import { salienceOf } from './salience';

const article = { title: 'a title', body: 'x'.repeat(100), language: 'en' };
const at = (start: number, field: 'title' | 'body' = 'body'): FoundMention => ({
  field,
  start,
  end: start + 1,
  type: 'PER',
  confidence: 1,
  strength: 1,
});

describe('salienceOf', () => {
  it('is highest for what the title has and the body starts with and repeats', () => {
    expect(salienceOf([at(0, 'title'), at(0)], 2, article)).toBe(1);
  });

  it('grows with mentions, with the title, and with an early place', () => {
    const once = salienceOf([at(50)], 4, article);
    expect(salienceOf([at(50), at(60)], 4, article)).toBeGreaterThan(once);
    expect(salienceOf([at(0, 'title'), at(50)], 8, article)).toBeGreaterThan(once);
    expect(salienceOf([at(10)], 4, article)).toBeGreaterThan(once);
  });

  it('stays a number for an empty body', () => {
    expect(salienceOf([at(0, 'title')], 1, { ...article, body: '' })).toBe(0.75);
  });
});
