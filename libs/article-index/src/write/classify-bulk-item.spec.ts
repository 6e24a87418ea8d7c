import type { BulkItem } from './classify-bulk-item';
import { classifyBulkItem } from './classify-bulk-item';

/** As Elasticsearch 9.2.4 gave them. */
const answers: [what: string, item: BulkItem, kind: string][] = [
  ['a new document', { status: 201 }, 'indexed'],
  ['a newer revision', { status: 200 }, 'indexed'],
  [
    'an equal or lower external version',
    {
      status: 409,
      error: {
        type: 'version_conflict_engine_exception',
        reason: '[a]: version conflict, current version [5] is higher or equal to the one provided [5]',
      },
    },
    'superseded',
  ],
  [
    'an unknown field',
    {
      status: 400,
      error: {
        type: 'strict_dynamic_mapping_exception',
        reason: '[1:13] mapping set to strict, dynamic introduction of [stranger] within [_doc] is not allowed',
      },
    },
    'rejected',
  ],
  [
    'a bad date',
    {
      status: 400,
      error: {
        type: 'document_parsing_exception',
        reason: "[1:8] failed to parse field [day] of type [date] in document with id 'b'.",
        caused_by: { type: 'illegal_argument_exception', reason: 'failed to parse date field [2021-02-31]' },
      },
    },
    'rejected',
  ],
  [
    'a write block',
    {
      status: 403,
      error: { type: 'cluster_block_exception', reason: 'index [a-1] blocked by: [FORBIDDEN/8/index write (api)];' },
    },
    'deferred',
  ],
  [
    'a flood-stage block',
    { status: 429, error: { type: 'cluster_block_exception', reason: 'index [a-1] blocked by: [TOO_MANY_REQUESTS/12/…];' } },
    'deferred',
  ],
  ['a closed index', { status: 400, error: { type: 'index_closed_exception', reason: 'closed' } }, 'deferred'],
  [
    'a full write queue',
    { status: 429, error: { type: 'es_rejected_execution_exception', reason: 'rejected execution of primary operation' } },
    'deferred',
  ],
  [
    'a missing primary shard',
    { status: 503, error: { type: 'unavailable_shards_exception', reason: 'primary shard is not active' } },
    'deferred',
  ],
  ['a failing disk', { status: 500, error: { type: 'i_o_exception', reason: 'No space left on device' } }, 'deferred'],
  ['a missing right', { status: 403, error: { type: 'security_exception', reason: 'action is unauthorized' } }, 'deferred'],
  [
    'a missing alias',
    {
      status: 404,
      error: {
        type: 'index_not_found_exception',
        reason: 'no such index [a] and [require_alias] request flag is [true] and [a] is not an alias',
      },
    },
    'unrouted',
  ],
  [
    'an alias of two generations',
    {
      status: 400,
      error: {
        type: 'illegal_argument_exception',
        reason: 'no write index is defined for alias [a]. The write index may be explicitly disabled',
      },
    },
    'unrouted',
  ],
  [
    'another illegal argument',
    { status: 400, error: { type: 'illegal_argument_exception', reason: 'Limit of total fields [1000] has been exceeded' } },
    'rejected',
  ],
  ['a success without sense', { status: 302 }, 'deferred'],
];

describe('classifyBulkItem', () => {
  it.each(answers)('reads %s', (_, item, kind) => {
    expect(classifyBulkItem(item).kind).toBe(kind);
  });

  it('tells the cause of the cause', () => {
    expect(classifyBulkItem(answers[4]![1])).toMatchObject({
      reason: expect.stringMatching(
        /^document_parsing_exception: .*\(illegal_argument_exception: failed to parse date field/,
      ) as unknown,
    });
  });
});
