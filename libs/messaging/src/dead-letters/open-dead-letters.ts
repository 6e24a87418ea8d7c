import { consumers, topicCatalogue } from '@naba/contracts';
import type { TopicName } from '@naba/contracts';
import type { KafkaSettings } from '../kafka.settings';
import { silentEvents } from '../messaging.events';
import { RecordPublisher } from '../publish/record.publisher';
import type { DeadLetterCause } from '../tail/dead-letter.reader';
import { readDeadLetter } from '../tail/dead-letter.reader';
import { readLogBounds, replayRecords } from '../tail/replay-events';
import type { TailedRecord } from '../tail/tail-events';
import type { DeadLetterAction } from './dead-letter-action';
import { actionHeaders, readAction } from './dead-letter-action';

/** An event that was set aside, with what an operator did about it until now. */
export interface DeadLetter extends DeadLetterCause {
  /** `<consumer>:<partition>:<offset>`, by which an operator names it. */
  readonly id: string;
  readonly record: TailedRecord;
  /** Topic from which it came, and to which it goes when it is sent again. */
  readonly topic: TopicName;
  readonly actions: readonly DeadLetterAction[];
}

export interface DeadLetters {
  /** All that their topics hold, oldest first. */
  read(): Promise<DeadLetter[]>;
  /**
   * Sends it again as it came, or with another value, and notes that. It may be sent twice when this process dies in between.
   *
   * @throws PublishError when Kafka does not take it
   */
  sendAgain(letter: DeadLetter, by: string, value?: Buffer): Promise<void>;
  /** Notes that nothing is to be done about it. */
  discard(letter: DeadLetter, by: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the dead letters of all consumers. What is done about one is noted beside it, in its own topic, for as long as it is kept. */
export function openDeadLetters(kafka: KafkaSettings): DeadLetters {
  const records = new RecordPublisher(kafka, topicCatalogue, silentEvents);
  const note = async (letter: DeadLetter, action: DeadLetterAction): Promise<void> => {
    const { topic, key } = letter.record;
    await records.publish({ topic, key: keyOf(key), value: null, headers: actionHeaders(letter.record, action) });
  };
  const now = (): string => new Date().toISOString();
  return {
    read: async () => {
      const all = await Promise.all(consumers.map((consumer) => readTopic(kafka, consumer)));
      return all.flat().sort((a, b) => a.at.getTime() - b.at.getTime());
    },
    async sendAgain(letter, by, value) {
      const { key, headers } = letter.record;
      const own = Object.entries(headers).filter(([name]) => !name.startsWith('naba_dead_'));
      const content = value ?? letter.record.value;
      await records.publish({ topic: letter.topic, key: keyOf(key), value: content, headers: Object.fromEntries(own) });
      await note(letter, { kind: value === undefined ? 'retried' : 'edited', by, at: now() });
    },
    discard: (letter, by) => note(letter, { kind: 'discarded', by, at: now() }),
    close: () => records.close(3_000),
  };
}

function keyOf(key: string | null): Buffer | null {
  return key === null ? null : Buffer.from(key);
}

async function readTopic(kafka: KafkaSettings, { group, topic, deadLetters }: (typeof consumers)[number]): Promise<DeadLetter[]> {
  const letters: DeadLetter[] = [];
  const actions = new Map<string, DeadLetterAction[]>();
  // Dead letters leave by age alone, so each partition has a record at its last offset, or none at all.
  const { low: from, end: to } = await readLogBounds(kafka, deadLetters);
  const { signal } = new AbortController();
  for await (const record of replayRecords(kafka, deadLetters, { from, to, signal })) {
    const acted = readAction(record);
    if (acted) actions.set(acted.place, [...(actions.get(acted.place) ?? []), acted.action]);
    else {
      const place = `${record.partition}:${record.offset}`;
      letters.push({ ...readDeadLetter(record), id: `${group}:${place}`, record, topic, actions: [] });
    }
  }
  return letters.map((letter) => ({
    ...letter,
    actions: actions.get(`${letter.record.partition}:${letter.record.offset}`) ?? [],
  }));
}
