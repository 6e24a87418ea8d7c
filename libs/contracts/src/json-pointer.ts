/** JSON pointer (RFC 6901) of a path of keys and indices, as a schema's issues have it; empty for the whole value. */
export function toJsonPointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
