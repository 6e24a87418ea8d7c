/** Which view an address shows. */
export type Route =
  | { readonly view: 'search' | 'compare' | 'operations' | 'unknown' }
  | { readonly view: 'article' | 'entity'; readonly id: string };

/** Reads the path of an address; one that names nothing is `unknown`. */
export function toRoute(path: string): Route {
  const [first, second, ...rest] = path.split('/').filter((part) => part !== '');
  if (first === undefined) return { view: 'search' };
  if ((first === 'operations' || first === 'compare') && second === undefined) return { view: first };
  const id = second === undefined || rest.length > 0 ? undefined : decode(second);
  if (id !== undefined && first === 'articles') return { view: 'article', id };
  if (id !== undefined && first === 'entities') return { view: 'entity', id };
  return { view: 'unknown' };
}

export function toArticlePath(id: string): string {
  return `/articles/${encodeURIComponent(id)}`;
}

/**
 * A colon may stand in a path as it is, which keeps `wd:Q796` readable.
 *
 * @param said words of the quotes that are shown; all are without them
 */
export function toEntityPath(id: string, said = ''): string {
  const path = `/entities/${encodeURIComponent(id).replaceAll('%3A', ':')}`;
  return said === '' ? path : `${path}?${new URLSearchParams({ said }).toString()}`;
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
