import { dirname, join } from 'node:path';
import type { Document } from './documents';

/** Something that a document says there is. */
export interface Reference {
  readonly kind: 'link' | 'path' | 'script' | 'command';
  /** A path from the root of the repository, which may hold `*`; a script of package.json; a command of `naba`. */
  readonly target: string;
}

/** Relative links, paths in code that begin with one of `roots`, scripts that are run with npm, and commands of `naba`. */
export function findReferences({ path, text }: Document, roots: readonly string[]): Reference[] {
  const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)/g)].map(([, target = '']) => join(dirname(path), target));
  const code = [...text.matchAll(/```[\s\S]*?```|`[^`\n]+`/g)].map(([span]) => span);
  // A template names the file that it is to become.
  const paths = code
    .filter((span) => !/^```[jt]sx?\n/.test(span))
    .flatMap((span) => span.match(/(?<![\w./-])[\w.-]+\/[\w./*{},<>…-]*/g) ?? [])
    .filter((candidate) => roots.includes(candidate.slice(0, candidate.indexOf('/'))))
    // What stands for a name (`libs/<job>`, `models/places.…`) is nobody's path.
    .filter((candidate) => !/[<>…]/.test(candidate))
    .flatMap(expandBraces)
    .map((candidate) => candidate.replace(/[.,]+$/, ''));
  const scripts = code.flatMap((span) => [...span.matchAll(/npm run (?:-\S+ )*([\w:]+)/g)].map(([, name = '']) => name));
  const commands = code.flatMap((span) =>
    [...span.matchAll(/\bnaba (?:-- )?([a-z]+(?:-[a-z]+)*)/g)].map(([, name = '']) => name),
  );
  return [
    ...links.map((target) => ({ kind: 'link' as const, target })),
    ...paths.map((target) => ({ kind: 'path' as const, target })),
    ...scripts.map((target) => ({ kind: 'script' as const, target })),
    ...commands.map((target) => ({ kind: 'command' as const, target })),
  ];
}

function expandBraces(path: string): string[] {
  const [whole, inner] = /\{([^{}]*)\}/.exec(path) ?? [];
  if (whole === undefined || inner === undefined) return [path];
  return inner.split(',').flatMap((part) => expandBraces(path.replace(whole, part)));
}
