import type { JSX } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import type { InterfaceLanguage } from '../text/words';
import { PreferencesProvider } from './preferences';

/** Draws a part of the page for a reader of a language, alone in an empty document. */
export function mount(element: JSX.Element, language: InterfaceLanguage = 'en'): HTMLElement {
  document.documentElement.lang = language;
  render(null, document.body);
  void act(() => render(<PreferencesProvider>{element}</PreferencesProvider>, document.body));
  return document.body;
}

/** All elements of a kind, as a reader or the keyboard comes by them. */
export function all<E extends Element = HTMLElement>(root: ParentNode, selector: string): E[] {
  return [...root.querySelectorAll<E>(selector)];
}

/** What the elements of a kind say, each without the space around it. */
export function textsOf(root: ParentNode, selector: string): string[] {
  return all(root, selector).map(({ textContent }) => textContent.trim());
}

/** Does what a reader does, and waits until the page has drawn what follows. */
export function doing(action: () => void): void {
  void act(action);
}
