/** Characters that would not be seen, would end the address for a reader or its program, or turn the writing direction. */
const misleading = /[\p{C}\p{Z}\ufffd<>"]/u;

/**
 * An address as people read it: escapes of letters beyond ASCII are undone where they are UTF-8 and can be seen. All others stay, so
 * that it still leads to the same place. For showing, never for links.
 */
export function readableUrl(url: string): string {
  return url.replace(/(?:%[89a-f][0-9a-f])+/gi, (escaped) => {
    try {
      return Array.from(decodeURIComponent(escaped), (letter) =>
        misleading.test(letter) ? encodeURIComponent(letter) : letter,
      ).join('');
    } catch {
      return escaped;
    }
  });
}
