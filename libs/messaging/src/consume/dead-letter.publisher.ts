import { deadLetterTopicOf } from '@naba/contracts';
import type { DeadLetterHeaders, ErrorCode } from '@naba/contracts';
import type { KafkaMessage } from 'kafkajs';
import type { MessagingEvents, RecordPosition } from '../messaging.events';
import type { RecordPublisher } from '../publish/record.publisher';

export interface DeadLetter {
  readonly position: RecordPosition;
  readonly record: KafkaMessage;
  readonly code: ErrorCode;
  readonly message: string;
  /** How often the handler had it; 0 when it could not be decoded. */
  readonly attempts: number;
}

/** Room in the dead letter's topic is limited; a schema can have a lot to say. */
const maxMessageChars = 4_000;

/** Writes records that cannot be handled, with their own key, bytes and headers, to the group's dead-letter topic. */
export class DeadLetterPublisher {
  constructor(
    private readonly group: string,
    private readonly records: RecordPublisher,
    private readonly events: MessagingEvents,
  ) {}

  /** Resolves once every in-sync replica has it; rejects with a `PublishError`. */
  async publish({ position, record, code, message, attempts }: DeadLetter): Promise<void> {
    const reason: DeadLetterHeaders = {
      naba_dead_code: code,
      naba_dead_message: message.slice(0, maxMessageChars) || code,
      naba_dead_consumer: this.group,
      naba_dead_topic: position.topic,
      naba_dead_partition: String(position.partition),
      naba_dead_offset: position.offset,
      naba_dead_timestamp: record.timestamp,
      naba_dead_attempts: String(attempts),
      naba_dead_at: new Date().toISOString(),
    };
    await this.records.publish({
      topic: deadLetterTopicOf(position.topic, this.group),
      key: record.key,
      value: record.value,
      headers: { ...record.headers, ...reason },
    });
    this.events.deadLettered(position, code, message);
  }
}
