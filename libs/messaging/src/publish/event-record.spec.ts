import { eventHeaders } from '@naba/contracts';
import { toEventRecord } from './event-record';

const types = { eventType: 'test.fact.v1', tombstoneType: 'test.fact.withdrawn.v1' };
const event = { key: 'k', value: { name: 'نبأ' }, revision: 7 };
const recordOf = (more: object = {}) => toEventRecord('facts.v1', types, '/naba/test', { ...event, ...more });

describe('toEventRecord', () => {
  it('writes value and headers as the contract has them', () => {
    const { topic, key, value, headers } = recordOf();
    expect([topic, key, JSON.parse(String(value))]).toEqual(['facts.v1', 'k', event.value]);
    expect(eventHeaders.strict().safeParse(headers).error).toBeUndefined();
    expect(headers).toMatchObject({
      ce_type: 'test.fact.v1',
      ce_source: '/naba/test',
      'content-type': 'application/json',
      naba_revision: '7',
    });
  });

  it('writes a tombstone without a value, and without a word about its kind', () => {
    const { value, headers } = recordOf({ value: null });
    expect(value).toBeNull();
    expect(headers.ce_type).toBe('test.fact.withdrawn.v1');
    expect(headers).not.toHaveProperty('content-type');
    expect(eventHeaders.strict().safeParse(headers).error).toBeUndefined();
  });

  it('goes on with the trace of the request that caused it, and begins one where there is none', () => {
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    expect(recordOf({ traceparent }).headers.traceparent).toBe(traceparent);
    expect(recordOf().headers.traceparent).not.toBe(recordOf().headers.traceparent);
  });

  it('names every event differently', () => {
    expect(recordOf().headers.ce_id).not.toBe(recordOf().headers.ce_id);
  });

  it('tells what the value says by its hash, where it is given', () => {
    expect(recordOf({ contentHash: 'A'.repeat(22) }).headers.naba_content_hash).toBe('A'.repeat(22));
    expect(recordOf().headers).not.toHaveProperty('naba_content_hash');
  });
});
