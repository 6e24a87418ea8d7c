/** @jest-environment @happy-dom/jest-environment */
import { takeQuestions } from '../api/questions.fixture';
import { fromParameters } from '../search/search-state';
import { foundArticle } from '../shell/article.fixture';
import { all, doing, mount, textsOf } from '../shell/mount.fixture';
import { english } from '../text/words.en';
import { LiveArticles } from './live-articles';

const closed = 2;

/** The browser's side of a stream, which happy-dom does not have; a test says what comes. */
class Stream extends EventTarget {
  static opened: Stream[] = [];
  readyState = 0;

  constructor(readonly url: string) {
    super();
    Stream.opened.push(this);
  }

  close(): void {
    this.readyState = closed;
  }

  say(type: 'open' | 'error' | 'gap' | 'article', data?: unknown): void {
    doing(() => void this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) })));
  }
}

const draw = (search = 'q=rain'): HTMLElement => mount(<LiveArticles state={fromParameters(new URLSearchParams(search))} />);
const article = (id: string, title = id) => foundArticle({ id, title });
const stream = (): Stream => Stream.opened.at(-1)!;
const state = (page: HTMLElement): string | undefined => textsOf(page, '.live .quiet')[0];
const press = (page: HTMLElement, selector: string): void => doing(() => page.querySelector<HTMLElement>(selector)!.click());

beforeEach(() => {
  Stream.opened = [];
  globalThis.EventSource = Object.assign(Stream, { CLOSED: closed }) as unknown as typeof EventSource;
  localStorage.clear();
});

describe('LiveArticles', () => {
  it('announces what comes in, and shows it when the reader wants to, newest first', () => {
    const page = draw('q=rain&lang=en&sort=oldest');
    expect(stream().url).toBe('/v1/stream?q=rain&lang=en');
    stream().say('article', article('a'));
    stream().say('article', article('b'));
    expect([textsOf(page, '.new-articles'), all(page, '.cards li').length]).toEqual([['2 new articles'], 0]);
    press(page, '.new-articles');
    expect([textsOf(page, '.cards h2'), all(page, '.new-articles')]).toEqual([['b', 'a'], []]);
    stream().say('article', article('c'));
    press(page, '.new-articles');
    expect(textsOf(page, '.cards h2')).toEqual(['c', 'b', 'a']);
  });

  it('counts an article that is told again once, and shows its last words', () => {
    const page = draw();
    for (const title of ['first', 'second']) stream().say('article', article('a', title));
    expect(textsOf(page, '.new-articles')).toEqual(['1 new article']);
    press(page, '.new-articles');
    expect(textsOf(page, '.cards h2')).toEqual(['second']);
  });

  it('says when the connection is lost, when it is there again, and that more came than is told', () => {
    const page = draw();
    expect(state(page)).toBe(english.liveOn);
    stream().say('error');
    expect(state(page)).toBe(english.liveLost);
    stream().say('open');
    expect(state(page)).toBe(english.liveOn);
    stream().say('gap');
    expect(state(page)).toBe(english.liveGap);
  });

  it('asks why it was refused, and says so', async () => {
    const questions = takeQuestions();
    const page = draw();
    stream().close();
    stream().say('error');
    await questions.answer('/v1/stream?q=rain', { code: 'OVERLOADED', status: 429 }, 429);
    expect(state(page)).toBe(english.problems['OVERLOADED']);
  });

  it('is quiet while it is paused, also on the next visit', () => {
    const page = draw();
    press(page, '.live .link');
    expect([stream().readyState, state(page)]).toEqual([closed, english.livePaused]);
    expect(state(draw('q=snow'))).toBe(english.livePaused);
    expect(Stream.opened).toHaveLength(1);
    press(page, '.live .link');
    expect([Stream.opened.length, stream().url, state(page)]).toEqual([2, '/v1/stream?q=snow', english.liveOn]);
  });
});
