import type { JsonSchema } from './json-schema';

/** Words for people: they may change at any time. */
const annotations = new Set(['$schema', 'id', '$id', 'title', 'description', 'examples', 'default', 'deprecated']);

/**
 * What in `next` would break a program built on `released`, as lines with a JSON pointer; empty when nothing does.
 *
 * Within one version only words and optional properties may be added. Anything else breaks somebody: a property that goes
 * or stops being required breaks its readers, a new required one or a narrower value breaks writers, a wider value or a
 * new enum member breaks readers that switch on it.
 */
export function breakingChanges(released: unknown, next: unknown, pointer = ''): string[] {
  if (Array.isArray(released) && Array.isArray(next)) return compareArrays(released, next, pointer);
  if (isObject(released) && isObject(next)) return compareObjects(released, next, pointer);
  return released === next ? [] : [`${pointer || '/'}: ${JSON.stringify(released)} became ${JSON.stringify(next)}`];
}

function compareArrays(released: readonly unknown[], next: readonly unknown[], pointer: string): string[] {
  if (released.length !== next.length) return [`${pointer}: ${JSON.stringify(released)} became ${JSON.stringify(next)}`];
  if (/\/(required|enum|type)$/.test(pointer)) {
    const same = released.every((item) => next.includes(item));
    return same ? [] : [`${pointer}: ${JSON.stringify(released)} became ${JSON.stringify(next)}`];
  }
  return released.flatMap((item, index) => breakingChanges(item, next[index], `${pointer}/${String(index)}`));
}

function compareObjects(released: JsonSchema, next: JsonSchema, pointer: string): string[] {
  const properties = pointer.endsWith('/properties');
  const problems: string[] = [];
  for (const [key, value] of Object.entries(released)) {
    if (!properties && annotations.has(key)) continue;
    if (key in next) problems.push(...breakingChanges(value, next[key], `${pointer}/${key}`));
    else problems.push(`${pointer}/${key}: removed`);
  }
  for (const key of Object.keys(next)) {
    // A new property is optional here: a new required one shows in `required`.
    if (!(key in released) && !properties && !annotations.has(key)) problems.push(`${pointer}/${key}: added`);
  }
  return problems;
}

function isObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
