/** @jest-environment @happy-dom/jest-environment */
import type { Questions } from '../api/questions.fixture';
import { takeQuestions } from '../api/questions.fixture';
import { wholeArticle } from '../shell/article.fixture';
import { all, doing, mount, textsOf } from '../shell/mount.fixture';
import { english } from '../text/words.en';
import { ArticleView } from './article-view';

let questions: Questions;
beforeEach(() => void (questions = takeQuestions()));

async function open(id: string, body: unknown, status = 200): Promise<HTMLElement> {
  const page = mount(<ArticleView id={id} />);
  await questions.answer(`/v1/articles/${id}`, body, status);
  return page;
}

describe('ArticleView', () => {
  it('shows the text in its own direction, with its title on the tab', async () => {
    const page = await open('one', wholeArticle({ id: 'one', title: 'افتتاح جسر', direction: 'rtl', language: 'ar' }));
    const article = page.querySelector('article')!;
    expect([article.getAttribute('dir'), article.lang]).toEqual(['rtl', 'ar']);
    expect(document.title).toBe(`افتتاح جسر · ${english.title}`);
  });

  it('marks what was found in the text, as far as the reader wants it marked', async () => {
    const page = await open('two', wholeArticle({ id: 'two' }));
    expect(textsOf(page, '.body .mention')).toEqual(['Iraq']);
    const choice = all(page, '.mark-choice label').find(({ textContent }) => textContent === english.markKinds.LOC)!;
    doing(() => choice.querySelector('input')!.click());
    expect(textsOf(page, '.body .mention')).toEqual([]);
    expect(page.querySelector('.body')!.textContent).toContain('banks in Iraq.');
    doing(() => choice.querySelector('input')!.click());
    expect(textsOf(page, '.body .mention')).toEqual(['Iraq']);
  });

  it('offers similar articles, and those that carry it word for word', async () => {
    const page = await open('three', wholeArticle({ id: 'three', title: 'He said "no"', copies: 2 }));
    await questions.answer('/v1/articles/three/similar?limit=6', { articles: [] });
    expect(page.textContent).toContain(english.similarNone);
    const copies = all<HTMLAnchorElement>(page, 'a').find(({ textContent }) => textContent.startsWith(english.allCopies))!;
    expect(new URL(copies.href, 'http://page').searchParams.get('q')).toBe('title:"He said  no "');
  });

  it('says that an article is not there, and leads back', async () => {
    const page = await open('none', { code: 'ARTICLE_NOT_FOUND', status: 404 }, 404);
    expect(textsOf(page, '[role=alert] h1')).toEqual([english.notHere]);
    expect(textsOf(page, '[role=alert] p')[0]).toBe(english.problems['ARTICLE_NOT_FOUND']);
  });
});
