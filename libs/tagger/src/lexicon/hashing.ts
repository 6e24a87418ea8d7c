/** Start value of `hashText`, and the hash of an empty text. */
export const emptyHash = 0x811c9dc5 | 0;

/** FNV-1a over UTF-16 code units, as a signed 32 bit integer. */
export function hashText(text: string): number {
  return hashPart(text, 0, text.length);
}

/** The hash of `text.slice(start, end)`; both are at least 0. */
export function hashPart(text: string, start: number, end: number): number {
  const stop = Math.min(end, text.length);
  let hash = emptyHash;
  for (let i = start; i < stop; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** Mixes two 32 bit integers into one, depending on their order (constants of MurmurHash3's finaliser). */
export function mixHashes(left: number, right: number): number {
  let hash = Math.imul(left ^ Math.imul(right, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
