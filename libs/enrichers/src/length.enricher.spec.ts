import { ArticleText } from './article-text';
import { lengthEnricher } from './length.enricher';

const count = (title: string, body: string, code = 'und') =>
  lengthEnricher.enrich(new ArticleText({ title, body }), {
    language: { code, script: 'Zyyy', direction: 'ltr', confidence: 1 },
  });

describe('lengthEnricher', () => {
  it.each([
    ['nothing', '', 0],
    ['Harbour reopens', "The ferry-master isn't late.", 6],
    ['افتتاح الميناء', 'غادرت العبّارات، أمس.', 5],
    ['港口重新开放', '', 3],
  ])('counts the words of %p and %p', (title, body, expected) => {
    expect(count(title === 'nothing' ? '' : title, body).wordCount).toBe(expected);
  });

  it("reads each language at its readers' measured speed", () => {
    const body = Array.from({ length: 456 }, () => 'word').join(' ');
    expect(count('', body, 'en').readingTimeSeconds).toBe(120);
    expect(count('', body, 'ar').readingTimeSeconds).toBe(199);
  });
});
