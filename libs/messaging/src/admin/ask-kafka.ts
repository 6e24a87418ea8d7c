import { setTimeout as pause } from 'node:timers/promises';
import type { Admin, RetryOptions } from 'kafkajs';
import { KafkaJSProtocolError } from 'kafkajs';
import { withDeadline } from '../deadline';
import { createKafka } from '../kafka.client';
import type { KafkaSettings } from '../kafka.settings';
import { callDeadlineMs } from '../kafka.settings';
import { InfrastructureError } from '../messaging.error';
import type { MessagingEvents } from '../messaging.events';

/** Of a partition that is new, or whose leader is gone: the next will answer. */
const electing: ReadonlySet<string> = new Set(['NOT_LEADER_FOR_PARTITION', 'LEADER_NOT_AVAILABLE']);
const electionMs = 100;

/**
 * Asks Kafka something over a connection of its own. Connecting and asking each have twice the request timeout, so a frozen
 * broker holds nobody; while a partition gets a leader it is asked again, for as long.
 *
 * @param failure what to say where there is no answer
 * @throws InfrastructureError when Kafka does not answer, or not in time
 */
export async function askKafka<T>(
  kafka: KafkaSettings,
  events: MessagingEvents,
  failure: string,
  ask: (admin: Admin) => Promise<T>,
  retry?: RetryOptions,
): Promise<T> {
  const deadlineMs = callDeadlineMs(kafka);
  const end = Date.now() + deadlineMs;
  for (;;) {
    // Another client each time: this one goes on asking the leader that it knows.
    const admin = createKafka(kafka, events).admin(retry ? { retry } : {});
    try {
      await withDeadline(admin.connect(), deadlineMs, 'take a connection');
      return await withDeadline(ask(admin), deadlineMs, 'answer');
    } catch (cause) {
      const isElecting = cause instanceof KafkaJSProtocolError && electing.has(cause.type);
      if (!isElecting || Date.now() > end) throw new InfrastructureError(failure, { cause });
    } finally {
      // Not waited for: with a broker that does not answer, the end of a connection may never come.
      admin.disconnect().catch(() => undefined);
    }
    await pause(electionMs);
  }
}
