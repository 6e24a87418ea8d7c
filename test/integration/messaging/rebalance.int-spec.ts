import { done } from '@naba/messaging';
import { sharedKafka } from '../../support/shared-servers';
import { DeliveryLedger } from './delivery-ledger';
import type { Lane, NoteHandler } from './fixture';
import { eventually } from '../../support/eventually';
import { note, openLane, openPublisher, startReader } from './fixture';

/** Publishes until stopped, one event of a growing revision after the other. */
function publishSteadily(lane: Lane, ledger: DeliveryLedger) {
  const publisher = openPublisher(lane);
  const stopping = new AbortController();
  const finished = (async () => {
    for (let n = 0; !stopping.signal.aborted; n++) {
      const round = Array.from({ length: 20 }, (_, index) => note(index, n + 1));
      await Promise.all(
        round.map(async (event) => {
          await publisher.publish(lane.topic, event);
          ledger.acknowledge(event.key, event.revision);
        }),
      );
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await publisher.close();
  })();
  return {
    stop: async () => {
      stopping.abort();
      await finished;
    },
  };
}

describe('a rebalance', () => {
  it('loses nothing and keeps the newest revision while consumers join and leave', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 6 });
    const ledger = new DeliveryLedger();
    const handle: NoteHandler = async (events) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      for (const { key, revision } of events) ledger.deliver(key, revision);
      return events.map(() => done);
    };
    const steady = publishSteadily(lane, ledger);
    const first = await startReader(lane, handle);
    await eventually('the first reads all', () => first.strategy.state().topics[0]!.assigned.length === 6);
    const second = await startReader(lane, handle);
    await eventually('both share the partitions', () => {
      const shares = [first, second].map(({ strategy }) => strategy.state().topics[0]!.assigned.length);
      return shares[0] === 3 && shares[1] === 3;
    });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await first.close();
    await eventually('the second reads all', () => second.strategy.state().topics[0]!.assigned.length === 6);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await steady.stop();
    await eventually('all is handled', () => ledger.lost.length === 0);
    expect(ledger.delivered).toBeGreaterThan(500);
    await second.close();
  });

  it('does not happen because a handler takes longer than the session lasts', async () => {
    const lane = await openLane(sharedKafka(), { partitions: 1 });
    const publisher = openPublisher(lane);
    await publisher.publish(lane.topic, note('slow'));
    const attempts: number[] = [];
    let stale: boolean | undefined;
    const reader = await startReader(lane, async (events, context) => {
      attempts.push(events[0]!.attempt);
      if (attempts.length === 1) {
        await new Promise((resolve) => setTimeout(resolve, lane.kafka.sessionTimeoutMs! + 2_500));
        stale = context.isStale();
      }
      return events.map(() => done);
    });
    await eventually('the handler ends', () => stale !== undefined);
    await publisher.publish(lane.topic, note('next'));
    await eventually('the next event is delivered', () => attempts.length === 2);
    expect(stale).toBe(false);
    expect(attempts).toEqual([1, 1]);
    await reader.close();
    await publisher.close();
  });
});
