import { toJsonPointer } from '@naba/contracts';
import { closest } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { SubmissionFault } from './submission.fault';
import { submission } from './submission.schema';
import type { Submission } from './submission.schema';

export type ReadSubmission =
  | { readonly kind: 'submission'; readonly submission: Submission }
  | { readonly kind: 'refused'; readonly errors: readonly SubmissionFault[] };

/** More than this many faults in one article say nothing new. */
const maxErrors = 20;

/** Checks what was parsed against the schema; every fault comes with its JSON pointer and the fix. */
export function readSubmission(value: unknown): ReadSubmission {
  const result = submission.safeParse(value);
  if (result.success) return { kind: 'submission', submission: result.data };
  return {
    kind: 'refused',
    errors: result.error.issues
      .slice(0, maxErrors)
      .flatMap((issue) => explain(issue))
      .slice(0, maxErrors),
  };
}

function explain(issue: z.core.$ZodIssue): SubmissionFault[] {
  const pointer = toJsonPointer(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .slice(0, maxErrors)
        .map((key) => ({ pointer: toJsonPointer([...issue.path, key]), detail: unknownField(key, issue.path) }));
    case 'invalid_type':
      return [{ pointer, detail: `must be ${nameOf(issue.expected)}; leave the field out where there is nothing to say` }];
    case 'too_big':
      return [{ pointer, detail: `is too long: at most ${issue.maximum} characters` }];
    default:
      return [{ pointer, detail: issue.message }];
  }
}

const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(submission.shape),
  source: Object.keys(submission.shape.source.unwrap().shape),
  origin: Object.keys(submission.shape.origin.unwrap().shape),
};

function unknownField(key: string, path: readonly PropertyKey[]): string {
  const fields = fieldsOf[path.join('.')] ?? [];
  // A long key is no typing mistake, and comparing costs its length.
  const guess = key.length <= 40 ? `; did you mean ${closest(key, fields)}?` : '';
  return `is not a known field${guess}`;
}

function nameOf(type: string): string {
  return type === 'string' ? 'text' : type === 'array' ? 'a list' : type === 'object' ? 'an object' : type;
}
