/** @jest-environment @happy-dom/jest-environment */
import type { EntityQuote } from '../api/answers';
import { all, mount, textsOf } from '../shell/mount.fixture';
import { EntityQuotes } from './entity-quotes';

const quote: EntityQuote = {
  text: 'سيعيد الجسر الحياة',
  cue: 'قال',
  speaker: { text: 'الهادي', entityId: 'local:per-hadi' },
  articleId: 'a'.repeat(32),
  articleTitle: 'افتتاح جسر',
  publishedAt: '2021-12-20T08:00:00.000Z',
  language: 'ar',
  direction: 'rtl',
  repeated: 0,
};

describe('EntityQuotes', () => {
  it('leads to who said it and where, in the direction of the quote', () => {
    const page = mount(<EntityQuotes title="Says" quotes={[quote]} />);
    const figure = page.querySelector('figure');
    expect([figure?.lang, figure?.getAttribute('dir'), textsOf(page, 'blockquote')]).toEqual(['ar', 'rtl', [quote.text]]);
    expect(all<HTMLAnchorElement>(page, 'a').map((link) => link.getAttribute('href'))).toEqual([
      '/entities/local:per-hadi',
      `/articles/${quote.articleId}`,
    ]);
  });

  it('names a speaker of whom nothing is known without a link', () => {
    const page = mount(<EntityQuotes title="Says" quotes={[{ ...quote, speaker: { text: 'مصدر' } }]} />);
    expect([textsOf(page, 'figcaption > bdi')[0], all(page, 'a').length]).toEqual(['مصدر', 1]);
  });

  it('counts the other articles that have it', () => {
    const page = mount(<EntityQuotes title="Says" quotes={[quote, { ...quote, repeated: 3 }]} />, 'ar');
    expect(textsOf(page, 'figcaption').map((said) => said.includes('وفي 3 مقالات أخرى'))).toEqual([false, true]);
  });

  it('says that there are none', () => {
    expect(textsOf(mount(<EntityQuotes title="Says" quotes={[]} />), 'p')).toHaveLength(1);
  });
});
