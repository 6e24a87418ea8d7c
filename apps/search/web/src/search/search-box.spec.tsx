/** @jest-environment @happy-dom/jest-environment */
import type { Suggestion } from '../api/answers';
import type { Questions } from '../api/questions.fixture';
import { takeQuestions } from '../api/questions.fixture';
import { all, doing, mount } from '../shell/mount.fixture';
import { SearchBox } from './search-box';

const iraq: Suggestion = { kind: 'entity', id: 'wd:Q796', type: 'LOC', name: { ar: 'العراق', en: 'Iraq' }, count: 9 };
const irbid: Suggestion = { kind: 'entity', id: 'local:loc-irbid', type: 'LOC', name: { en: 'Irbid' }, count: 2 };

let questions: Questions;
let page: HTMLElement;
const field = () => page.querySelector<HTMLInputElement>('input[name=q]')!;
const here = () => location.pathname + location.search;

function draw(search = '', isSearchView = true): void {
  history.replaceState(null, '', `/${search}`);
  page = mount(<SearchBox isSearchView={isSearchView} parameters={new URLSearchParams(search)} />);
}

function type(text: string): void {
  doing(() => {
    field().value = text;
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function press(key: string, how: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how });
  doing(() => void field().dispatchEvent(event));
  return event;
}

const pause = (ms: number) => doing(() => jest.advanceTimersByTime(ms));
const submit = () =>
  doing(() => void page.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));

async function suggest(typed: string, suggestions: readonly Suggestion[]): Promise<void> {
  type(typed);
  pause(120);
  jest.useRealTimers();
  await questions.answer(`/v1/suggestions?limit=8&q=${encodeURIComponent(typed)}`, { suggestions });
}

beforeEach(() => {
  jest.useFakeTimers();
  questions = takeQuestions();
});
afterEach(() => jest.useRealTimers());

describe('SearchBox', () => {
  it('shows what the address searches for', () => {
    draw('?q=rain&lang=ar');
    expect(field().value).toBe('rain');
  });

  it('searches when the reader has paused, and not before', () => {
    draw();
    type('ra');
    pause(299);
    type('rain');
    pause(299);
    expect(here()).toBe('/');
    pause(1);
    expect(here()).toBe('/?q=rain');
  });

  it('searches at once by Enter, and keeps filters and order', () => {
    draw('?q=wind&lang=ar&sort=oldest');
    type('  rain ');
    submit();
    expect(here()).toBe('/?q=rain&lang=ar&sort=oldest');
    pause(1_000);
    expect(history.state).toEqual({ typed: false });
  });

  it('does not leave another view while the reader types, and leaves it by Enter', () => {
    draw('?q=old', false);
    expect(field().value).toBe('');
    type('rain');
    pause(1_000);
    expect(here()).toBe('/?q=old');
    submit();
    expect(here()).toBe('/?q=rain');
  });

  it('asks for no suggestions for a single letter', () => {
    draw();
    type('I');
    pause(1_000);
    expect(questions.asked).toEqual([]);
  });

  it('takes the suggestion that the arrow keys lead to as a filter, in place of the letters', async () => {
    draw('?lang=ar');
    await suggest('Ir', [iraq, irbid]);
    expect(field().getAttribute('aria-expanded')).toBe('true');
    press('ArrowDown');
    press('ArrowDown');
    expect(page.querySelector('[aria-selected=true]')?.id).toBe(field().getAttribute('aria-activedescendant'));
    expect(press('Enter').defaultPrevented).toBe(true);
    expect([field().value, here()]).toEqual(['', `/?lang=ar&entity=${encodeURIComponent(irbid.id)}`]);
    expect(field().getAttribute('aria-expanded')).toBe('false');
  });

  it('goes round: up from the field is the last suggestion, and on from that the field', async () => {
    draw();
    await suggest('Ir', [iraq, irbid]);
    press('ArrowUp');
    expect(page.querySelector('[aria-selected=true]')?.textContent).toContain('Irbid');
    press('ArrowDown');
    expect(all(page, '[aria-selected=true]')).toEqual([]);
  });

  it('keeps a filter that is on, and searches no more for its letters', async () => {
    draw('?q=Ir&entity=wd:Q796');
    await suggest('Ira', [iraq]);
    press('ArrowDown');
    press('Enter');
    expect(here()).toBe('/?entity=wd%3AQ796');
  });

  it('closes the list by the first Escape, and leaves the second to the browser', async () => {
    draw();
    await suggest('Ir', [iraq]);
    expect(press('Escape').defaultPrevented).toBe(true);
    expect(field().getAttribute('aria-expanded')).toBe('false');
    expect(press('Escape').defaultPrevented).toBe(false);
  });

  it('leaves keys to an input method that is composing a word', async () => {
    draw();
    await suggest('Ir', [iraq]);
    expect(press('ArrowDown', { isComposing: true }).defaultPrevented).toBe(false);
    expect(all(page, '[aria-selected=true]')).toEqual([]);
  });

  it('goes on without suggestions where the service gives none', async () => {
    draw();
    type('Ir');
    pause(120);
    jest.useRealTimers();
    await questions.answer('/v1/suggestions?limit=8&q=Ir', { code: 'OVERLOADED' }, 429);
    expect(field().getAttribute('aria-expanded')).toBe('false');
    submit();
    expect(here()).toBe('/?q=Ir');
  });
});
