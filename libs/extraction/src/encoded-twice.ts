import { decodeHTML } from 'entities';

const reference = /&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,8});/gi;

/** Text whose character references were encoded once too often, as content systems do: `&amp;quot;` came here as `&quot;`. */
export function decodeReferences(text: string): string {
  return text.includes('&') ? text.replace(reference, (written) => decodeHTML(written)) : text;
}
