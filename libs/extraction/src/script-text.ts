import { fold } from './fold';
import { lineOf, parseHtml } from './html-tree';
import type { HtmlElement } from './html-tree';

/** Shorter texts are teasers. */
const minText = 500;
/** As much of the page's description has to be in the text, if one is to be chosen of several. */
const sameStart = 20;

/**
 * The article that a page keeps as HTML in the data of its scripts, which make the visible page of it (server components, hydration
 * data): the text that has the description of the page in it, or the only one that is long enough.
 */
export function findScriptText(html: string, description: string | undefined): HtmlElement | undefined {
  const found = [...new Set(stringsOf(html))]
    .filter((text) => (text.match(/<p[\s>]/gi)?.length ?? 0) > 1)
    .map((text) => parseHtml(text))
    .map((root) => ({ root, text: lineOf(root) }))
    .filter(({ text }) => text.length >= minText);
  const start = fold(description ?? '').slice(0, sameStart);
  const told = start.length < sameStart ? undefined : found.find(({ text }) => fold(text).includes(start));
  return (told ?? (found.length === 1 ? found[0] : undefined))?.root;
}

/** Long string literals of scripts, in one pass. */
function* stringsOf(html: string): Generator<string> {
  for (let from = html.indexOf('<script'); from >= 0; from = html.indexOf('<script', from)) {
    const to = html.indexOf('</script', from);
    const script = html.slice(from, to < 0 ? undefined : to);
    from += script.length;
    for (let open = script.indexOf('"'); open >= 0;) {
      const close = endOfString(script, open + 1);
      if (close - open > minText) yield* decodeString(script.slice(open, close + 1));
      open = script.indexOf('"', close + 1);
    }
  }
}

function endOfString(script: string, from: number): number {
  for (let end = script.indexOf('"', from); end >= 0; end = script.indexOf('"', end + 1)) {
    let slashes = 0;
    while (script[end - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return script.length;
}

/** Nothing where it is no JSON string. */
function decodeString(literal: string): string[] {
  try {
    return [JSON.parse(literal) as string];
  } catch {
    return [];
  }
}
