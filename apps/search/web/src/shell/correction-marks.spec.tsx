/** @jest-environment @happy-dom/jest-environment */
import { wholeArticle } from './article.fixture';
import { CorrectionMarks, CorrectionNotices } from './correction-marks';
import { all, mount, textsOf } from './mount.fixture';

const notice = (kind: 'correction' | 'retraction', start: number) =>
  ({ kind, text: `<b>تصويب</b> ${start}`, span: { field: 'body', start, end: start + 9 } }) as const;

describe('CorrectionMarks', () => {
  it("say once for each kind what the publisher says, in the reader's language", () => {
    const corrections = [notice('correction', 0), notice('correction', 20), notice('retraction', 40)];
    expect(textsOf(mount(<CorrectionMarks corrections={corrections} />), 'b')).toEqual([
      'Corrected',
      'Withdrawn by its publisher',
    ]);
    expect(textsOf(mount(<CorrectionMarks corrections={corrections} />, 'ar'), 'b')).toEqual(['مصوَّب', 'سحبه ناشره']);
    expect(all(mount(<CorrectionMarks />), 'b')).toEqual([]);
  });
});

describe('CorrectionNotices', () => {
  it("shows each notice as text, in the article's direction, and leads to others of its kind", () => {
    const article = wholeArticle({ language: 'ar', direction: 'rtl', corrections: [notice('retraction', 0)] });
    const page = mount(<CorrectionNotices article={article} />);
    expect(textsOf(page, 'q')).toEqual(['<b>تصويب</b> 0']);
    expect(page.querySelector('q')?.getAttribute('dir')).toBe('rtl');
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/?correction=retraction');
    expect(page.querySelector('ul')?.getAttribute('aria-label')).toBe('Put right');
  });

  it('shows nothing where there is none', () => {
    expect(mount(<CorrectionNotices article={wholeArticle()} />).querySelector('ul')).toBeNull();
  });
});
