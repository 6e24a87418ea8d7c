import type { InboundEvent } from '@naba/messaging';
import { done } from '@naba/messaging';
import { sharedKafka } from '../../support/shared-servers';
import type { Lane, Note } from './fixture';
import { eventually } from '../../support/eventually';
import { note, openLane, openPublisher, readTopic, startReader } from './fixture';

describe('an event', () => {
  let lane: Lane;
  beforeAll(async () => {
    lane = await openLane(sharedKafka());
  });

  it('reaches the handler as it was published, with CloudEvents headers and position', async () => {
    const publisher = openPublisher(lane);
    const seen: InboundEvent<Note>[] = [];
    const position = await publisher.publish(lane.topic, note('a', 7, 'نص عربي'));
    const takedown = await publisher.publish(lane.topic, { key: note('a').key, value: null, revision: 9 });
    const reader = await startReader(lane, (events) => {
      seen.push(...events);
      return Promise.resolve(events.map(() => done));
    });
    await eventually('both events are handled', () => seen.length === 2);
    expect(seen[0]).toMatchObject({ ...note('a', 7, 'نص عربي'), position, attempt: 1 });
    expect(seen[0]!.headers).toMatchObject({ ce_source: '/test', ce_specversion: '1.0', naba_revision: '7' });
    expect(seen[1]).toMatchObject({ value: null, revision: 9, position: takedown });
    await eventually('the consumer is ready', () => reader.strategy.state().ready);
    await reader.close();
    await publisher.close();
  });

  it('is seen by a tail from the beginning with its bytes and headers', async () => {
    const [first, second] = await readTopic(lane, lane.topic, 2);
    expect(JSON.parse(first!.value!.toString())).toEqual(note('a', 7, 'نص عربي').value);
    expect(second).toMatchObject({ value: null, key: note('a').key, headers: { ce_type: 'news.naba.article.takedown.v1' } });
  });
});
