const wild = /\*+/;

/** A pattern with its escapes in one spelling; a `$` that is not its end is itself. */
export function normalizePattern(pattern: string): string {
  return normalizeEscapes(pattern.replace(/\$(?!$)/g, '%24')).replace(/[^\0-\x7f]+/g, (text) => encodeURIComponent(text));
}

/** A path as it is sent, so escaped already, in the spelling of patterns. */
export function normalizePath(path: string): string {
  return normalizeEscapes(path.replace(/\$/g, '%24').replace(/\*/g, '%2A'));
}

/** Letters and digits that are escaped stay so, as with Google; of other characters every spelling is one. */
function normalizeEscapes(path: string): string {
  return path
    .replace(/%[0-9a-f]{2}/gi, (escape) => escape.toUpperCase())
    .replace(/%(?:2D|2E|5F|7E)/g, (escape) => decodeURIComponent(escape))
    .replace(/["<>\\^`{|}]/g, (character) => encodeURIComponent(character));
}

/**
 * Length of a pattern that matches the beginning of a path, or -1. `*` stands for anything, a last `$` for the end. As with Google, to
 * allow a directory's index.html allows the directory.
 */
export function matchLength(pattern: string, path: string, isAllowed: boolean): number {
  if (matches(pattern, path)) return pattern.length;
  const directory = isAllowed ? /^(.*\/)index\.html?/.exec(pattern)?.[1] : undefined;
  return directory !== undefined && matches(`${directory}$`, path) ? directory.length + 1 : -1;
}

function matches(pattern: string, path: string): boolean {
  const isAnchored = pattern.endsWith('$');
  const parts = (isAnchored ? pattern.slice(0, -1) : pattern).split(wild);
  const last = parts.pop()!;
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const found = index === 0 ? (path.startsWith(part) ? 0 : -1) : path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  if (!isAnchored) return parts.length === 0 ? path.startsWith(last) : path.includes(last, at);
  return parts.length === 0 ? path === last : path.length - last.length >= at && path.endsWith(last);
}
