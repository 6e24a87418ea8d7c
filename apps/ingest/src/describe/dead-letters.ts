import type { OpenAPIObject } from '@nestjs/swagger';
import type { ProblemCode } from '@naba/problem-details';
import { addressProblems, parametersOf, problemResponses } from '@naba/problem-details';
import {
  choiceRequest,
  deadLetters,
  editRequest,
  listRequest,
  outcome,
  outcomes,
  wholeDeadLetter,
} from '../repair/dead-letter-shapes';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

export const deadLetterRequests = { DeadLetterChoice: choiceRequest, DeadLetterEdit: editRequest };
export const deadLetterAnswers = {
  DeadLetters: deadLetters,
  WholeDeadLetter: wholeDeadLetter,
  DeadLetterOutcome: outcome,
  DeadLetterOutcomes: outcomes,
};

const logProblems = {
  LOG_UNAVAILABLE: 'Kafka does not answer; come again after `Retry-After`.',
  INTERNAL_ERROR: 'a fault of ours.',
} as const;
const bodyProblems = {
  BODY_NOT_JSON: 'the body is not JSON.',
  ARTICLE_TOO_LARGE: 'the body is too large.',
  MEDIA_TYPE_UNSUPPORTED: 'the body is not `application/json`.',
  BODY_TOO_SLOW: 'its sender stopped, or dripped.',
  INTAKE_FULL: 'bodies of all connections together fill ingest; come again after `Retry-After`.',
  INDEX_UNAVAILABLE: 'the index, which may know a newer revision, does not answer.',
} as const;
const once =
  'The id is what makes it safe to ask again: of several who act on a dead letter, at once or later, the first does, and the others are told what was done.';
const id = {
  name: 'id',
  in: 'path' as const,
  required: true,
  schema: { type: 'string' as const },
  description: '`<consumer>:<partition>:<offset>`.',
  example: 'indexer:3:17',
};

export const deadLetterPaths: OpenAPIObject['paths'] = {
  '/v1/dead-letters': {
    get: operation('listDeadLetters', 'What was set aside', 'DeadLetters', {
      parameters: parametersOf('/v1/dead-letters', listRequest),
      problems: { QUERY_INVALID: '`errors` names the parameter at fault.', ...logProblems },
    }),
  },
  '/v1/dead-letters/{id}': {
    get: operation('getDeadLetter', 'One dead letter, with headers and value', 'WholeDeadLetter', {
      parameters: [id],
      problems: { DEAD_LETTER_NOT_FOUND: 'there is none, or no longer.', ...addressProblems, ...logProblems },
    }),
    patch: operation('editDeadLetter', 'Send one again, corrected', 'DeadLetterOutcome', {
      parameters: [id],
      body: 'DeadLetterEdit',
      description: `The value must be as the schema of its topic has it, with the same key and revision. ${once}`,
      problems: {
        DEAD_LETTER_NOT_FOUND: 'there is none, or no longer.',
        DEAD_LETTER_INVALID: '`errors` has a JSON pointer and the fix for each field at fault.',
        ...bodyProblems,
        ...addressProblems,
        ...logProblems,
      },
    }),
  },
  '/v1/dead-letters/retry': { post: choice('retryDeadLetters', 'Send dead letters again as they came') },
  '/v1/dead-letters/discard': { post: choice('discardDeadLetters', 'Note that nothing is to be done about dead letters') },
};

function choice(operationId: string, summary: string): Operation {
  return operation(operationId, summary, 'DeadLetterOutcomes', {
    body: 'DeadLetterChoice',
    description: once,
    problems: {
      DEAD_LETTER_INVALID: '`errors` has a JSON pointer and the fix for each field at fault.',
      ...bodyProblems,
      ...logProblems,
    },
  });
}

function operation(
  operationId: string,
  summary: string,
  answer: keyof typeof deadLetterAnswers,
  more: Pick<Operation, 'parameters' | 'description'> & {
    readonly body?: keyof typeof deadLetterRequests;
    readonly problems: Readonly<Partial<Record<ProblemCode, string>>>;
  },
): Operation {
  const { body, problems, ...words } = more;
  const json = (name: string) => ({ 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } });
  return {
    tags: ['dead letters'],
    operationId,
    summary,
    ...words,
    ...(body && { requestBody: { required: true, content: json(body) } }),
    responses: { 200: { description: summary, content: json(answer) }, ...problemResponses(problems) },
  };
}
