import type { Verdict } from '@naba/article-index';
import { LoneFailures } from './lone-failures';

const indexed: Verdict = { kind: 'indexed' };
const fault: Verdict = { kind: 'deferred', reason: 'null_pointer_exception: oops', isFault: true };
const away: Verdict = { kind: 'deferred', reason: 'unavailable_shards_exception: no primary' };

describe('LoneFailures', () => {
  it('refuses an article on which Elasticsearch failed so often while it took others, and says so', () => {
    const failures = new LoneFailures(3);
    const kinds = [1, 2, 3].map(() => failures.judge(['bad', 'good'], [fault, indexed]).map(({ kind }) => kind));
    expect(kinds).toEqual([
      ['deferred', 'indexed'],
      ['deferred', 'indexed'],
      ['rejected', 'indexed'],
    ]);
    failures.judge(['bad', 'good'], [fault, indexed]);
    failures.judge(['bad', 'good'], [fault, indexed]);
    expect(failures.judge(['bad', 'good'], [fault, indexed])[0]).toEqual({
      kind: 'rejected',
      reason: 'Elasticsearch failed on it 3 times while it took others: null_pointer_exception: oops',
    });
  });

  it('refuses nothing while Elasticsearch takes nothing, however long', () => {
    const failures = new LoneFailures(3);
    for (let attempt = 0; attempt < 1_000; attempt++)
      expect(failures.judge(['a', 'b'], [fault, fault]).map(({ kind }) => kind)).toEqual(['deferred', 'deferred']);
  });

  it('counts what was taken between two failures, in other requests, once', () => {
    const failures = new LoneFailures(2);
    failures.judge(['bad'], [fault]);
    failures.judge(['good'], [indexed]);
    expect(failures.judge(['bad'], [fault])).toEqual([fault]);
    expect(failures.judge(['bad'], [fault])).toEqual([fault]);
    failures.judge(['good'], [indexed]);
    expect(failures.judge(['bad'], [fault])).toMatchObject([{ kind: 'rejected' }]);
  });

  it('never counts trouble of a shard, and forgets an article that was taken', () => {
    const failures = new LoneFailures(2);
    for (let attempt = 0; attempt < 10; attempt++)
      expect(failures.judge(['far', 'good'], [away, indexed])).toEqual([away, indexed]);
    failures.judge(['bad', 'good'], [fault, indexed]);
    failures.judge(['bad'], [indexed]);
    expect(failures.judge(['bad', 'good'], [fault, indexed])).toEqual([fault, indexed]);
  });
});
