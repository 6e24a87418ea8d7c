import { createHash } from 'node:crypto';
import { consumers, topicCatalogue } from '@naba/contracts';
import type { TopicName } from '@naba/contracts';
import { factDefinition } from '../catalogue';
import { decodeEvent } from '../consume/event-decoder';
import type { KafkaSettings } from '../kafka.settings';
import { silentEvents } from '../messaging.events';
import type { RecordPosition } from '../messaging.events';
import { RecordPublisher } from '../publish/record.publisher';
import type { DeadLetterCause } from '../tail/dead-letter.reader';
import { readDeadLetter } from '../tail/dead-letter.reader';
import { readLogBounds, replayRecords } from '../tail/replay-events';
import type { TailedRecord } from '../tail/tail-events';
import { toMessage } from '../tail/tail-events';
import type { DeadLetterAction, DeadLetterNote } from './dead-letter-action';
import { actionHeaders, readAction } from './dead-letter-action';
import type { PlacedNote } from './who-may-act';
import { claimLastsMs, whoMayAct } from './who-may-act';

/** An event that was set aside, with what an operator did about it until now. */
export interface DeadLetter extends DeadLetterCause {
  /** `<consumer>:<partition>:<offset>`, by which an operator names it. */
  readonly id: string;
  /** As it came; its value is loaded only when it is asked for. */
  readonly record: Omit<TailedRecord, 'value'>;
  /** Length of its value. */
  readonly bytes: number;
  /** Topic from which it came, and to which it goes when it is sent again. */
  readonly topic: TopicName;
  readonly actions: readonly DeadLetterAction[];
}

/** What is to be done: sent again as it came or with another value, or nothing. */
export type DeadLetterStep = { readonly by: string } & (
  { readonly kind: 'retried' | 'discarded' } | { readonly kind: 'edited'; readonly value: Buffer }
);

/** What became of it. `superseded`: a newer revision was accepted since. `gone`: its topic kept it no longer. */
export type DeadLetterResult =
  | { readonly kind: 'done' | 'before'; readonly letter: DeadLetter; readonly action: DeadLetterAction }
  | { readonly kind: 'held'; readonly letter: DeadLetter; readonly by: string }
  | { readonly kind: 'superseded' | 'gone'; readonly letter: DeadLetter };

export interface DeadLetters {
  /** All that their topics hold, oldest first. */
  read(): Promise<DeadLetter[]>;
  /** Its value as it came, null for a takedown; undefined where its topic holds it no longer. */
  load(letter: DeadLetter): Promise<Buffer | null | undefined>;
  /**
   * Acts on each, and notes that beside it. Of several who act at once, on whatever machines, the first does; what was done before is
   * not done again. Where this process dies in between, it may be sent again by whoever acts next.
   *
   * @throws PublishError when Kafka does not take it
   */
  act(letters: readonly DeadLetter[], step: DeadLetterStep): Promise<DeadLetterResult[]>;
  close(): Promise<void>;
}

/** Values of so many bytes are held at once. */
const mostBytesHeld = 32 * 1024 * 1024;
const mostAtOnce = 500;

/**
 * Opens the dead letters of all consumers. What is done about one is noted beside it, in its own topic, for as long as it is kept.
 *
 * @param isSuperseded whether a newer revision was accepted since: the older one, sent again, would stand behind it on the log
 */
export function openDeadLetters(kafka: KafkaSettings, isSuperseded: (letter: DeadLetter) => Promise<boolean>): DeadLetters {
  const records = new RecordPublisher(kafka, topicCatalogue, silentEvents);
  const note = ({ record }: DeadLetter, action: DeadLetterNote['action']): Promise<RecordPosition> =>
    records.publish({
      topic: record.topic,
      key: keyOf(record.key),
      value: null,
      headers: actionHeaders(`${record.partition}:${record.offset}`, action),
    });
  const now = (): string => new Date().toISOString();

  const finish = async (letter: DeadLetter, step: DeadLetterStep, came: Buffer | null): Promise<DeadLetterResult> => {
    const { kind, by } = step;
    const value = step.kind === 'edited' ? step.value : came;
    if (kind !== 'discarded')
      await records.publish({ topic: letter.topic, key: keyOf(letter.record.key), value, headers: sentHeaders(letter, kind) });
    const [before, after] = [hashOf(came), kind === 'discarded' ? undefined : hashOf(value)];
    const hashes = { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
    const action: DeadLetterAction = { kind, by, at: now(), ...hashes };
    await note(letter, action);
    return { kind: 'done', letter, action };
  };

  /** Claims all, looks who was first, and acts where it was this one. */
  const actOn = async (letters: readonly DeadLetter[], step: DeadLetterStep): Promise<DeadLetterResult[]> => {
    const claimedAt = Date.now();
    const claim = { kind: 'claimed', by: step.by, at: new Date(claimedAt).toISOString() } as const;
    const claims = await Promise.all(letters.map(async (letter) => ({ letter, place: await note(letter, claim) })));
    const found = await readBetween(kafka, claims);
    return Promise.all(
      claims.map(async ({ letter, place }): Promise<DeadLetterResult> => {
        const { notes = [], value } = found.get(letter.id) ?? {};
        const turn = whoMayAct(
          notes.filter(({ offset }) => BigInt(offset) <= BigInt(place.offset)),
          place.offset,
        );
        if (turn.kind === 'done') return { kind: 'before', letter, action: turn.action };
        if (turn.kind === 'held') return { ...turn, letter };
        // Half of its time is left for what is still to be confirmed.
        if (Date.now() - claimedAt > claimLastsMs / 2) return { kind: 'held', letter, by: step.by };
        return value === undefined ? { kind: 'gone', letter } : finish(letter, step, value);
      }),
    );
  };

  return {
    read: async () => {
      const all = await Promise.all(consumers.map((consumer) => readTopic(kafka, consumer)));
      return all.flat().sort((a, b) => a.at.getTime() - b.at.getTime());
    },
    async load({ record: { topic, partition, offset } }) {
      const at = BigInt(offset);
      const { low, end } = await readLogBounds(kafka, topic);
      if ((low.get(partition) ?? 0n) > at) return undefined;
      const range = { from: new Map([...end, [partition, at]]), to: new Map([[partition, at + 1n]]) };
      const { signal } = new AbortController();
      for await (const record of replayRecords(kafka, topic as TopicName, { ...range, signal })) return record.value;
      return undefined;
    },
    async act(letters, step) {
      const results: DeadLetterResult[] = [];
      for (const some of inTurns(letters)) {
        const judged = await Promise.all(
          some.map(async (letter) => ({
            letter,
            isOld: letter.actions.length === 0 && step.kind !== 'discarded' && (await isSuperseded(letter)),
          })),
        );
        const acted = new Map<string, DeadLetterResult>();
        const open = judged.filter(({ letter, isOld }) => !isOld && letter.actions.length === 0).map(({ letter }) => letter);
        for (const result of open.length > 0 ? await actOn(open, step) : []) acted.set(result.letter.id, result);
        for (const { letter, isOld } of judged) {
          const [action] = letter.actions;
          if (action) results.push({ kind: 'before', letter, action });
          else results.push(isOld ? { kind: 'superseded', letter } : acted.get(letter.id)!);
        }
      }
      return results;
    },
    close: () => records.close(3_000),
  };
}

/** Why a dead letter with this value would be set aside again by whoever reads its topic; undefined where it would not. */
export function findFault({ record, topic }: DeadLetter, value: Buffer): string | undefined {
  const definition = factDefinition(topicCatalogue, topic);
  const decoded = decodeEvent(definition, record, toMessage({ ...record, value }));
  return decoded.kind === 'dead' ? decoded.message : undefined;
}

function inTurns(letters: readonly DeadLetter[]): DeadLetter[][] {
  const turns: DeadLetter[][] = [];
  let bytes = Infinity;
  for (const letter of letters) {
    bytes += letter.bytes;
    if (bytes > mostBytesHeld || turns.at(-1)!.length >= mostAtOnce) {
      turns.push([]);
      bytes = letter.bytes;
    }
    turns.at(-1)!.push(letter);
  }
  return turns;
}

/** What a corrected value says is another thing than the hash of the one before. */
function sentHeaders({ record: { headers } }: DeadLetter, kind: DeadLetterAction['kind']): Record<string, string> {
  const isOwn = (name: string): boolean => !name.startsWith('naba_dead_') && (name !== 'naba_content_hash' || kind === 'retried');
  return Object.fromEntries(Object.entries(headers).filter(([name]) => isOwn(name)));
}

function keyOf(key: string | null): Buffer | null {
  return key === null ? null : Buffer.from(key);
}

function hashOf(value: Buffer | null): string | undefined {
  return value === null ? undefined : createHash('sha256').update(value).digest('hex');
}

interface Found {
  readonly notes: PlacedNote[];
  value?: Buffer | null;
}

/** Of each dead letter its value and what is noted of it, up to the claim. */
async function readBetween(
  kafka: KafkaSettings,
  claims: readonly { readonly letter: DeadLetter; readonly place: RecordPosition }[],
): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  for (const topic of new Set(claims.map(({ letter }) => letter.record.topic))) {
    const here = claims.filter(({ letter }) => letter.record.topic === topic);
    const idOf = new Map(here.map(({ letter }) => [`${letter.record.partition}:${letter.record.offset}`, letter.id]));
    const { low, end } = await readLogBounds(kafka, topic);
    const [from, to] = [new Map(end), new Map<number, bigint>()];
    const widen = (partition: number, first: bigint, last: bigint): void => {
      if (first < (from.get(partition) ?? first + 1n)) from.set(partition, first);
      if (last >= (to.get(partition) ?? 0n)) to.set(partition, last + 1n);
    };
    for (const { letter, place } of here) {
      const { partition, offset } = letter.record;
      const [at, lowest] = [BigInt(offset), low.get(partition) ?? 0n];
      if (at >= lowest) widen(partition, at, at);
      // Partitions that were added since lead the notes of a key to another one.
      widen(place.partition, place.partition === partition ? at : (low.get(place.partition) ?? 0n), BigInt(place.offset));
    }
    const { signal } = new AbortController();
    for await (const record of replayRecords(kafka, topic as TopicName, { from, to, signal })) {
      const noted = readAction(record);
      const id = idOf.get(noted?.place ?? `${record.partition}:${record.offset}`);
      if (id === undefined) continue;
      const known = found.get(id) ?? { notes: [] };
      found.set(id, known);
      if (noted) known.notes.push({ offset: record.offset, action: noted.action });
      else known.value = record.value;
    }
  }
  return found;
}

async function readTopic(kafka: KafkaSettings, { group, topic, deadLetters }: (typeof consumers)[number]): Promise<DeadLetter[]> {
  const letters: DeadLetter[] = [];
  const actions = new Map<string, DeadLetterAction[]>();
  // Dead letters leave by age alone, so each partition has a record at its last offset, or none at all.
  const { low: from, end: to } = await readLogBounds(kafka, deadLetters);
  const { signal } = new AbortController();
  for await (const { value, ...record } of replayRecords(kafka, deadLetters, { from, to, signal })) {
    const noted = readAction(record);
    if (!noted) {
      const place = `${record.partition}:${record.offset}`;
      const bytes = value?.length ?? 0;
      letters.push({ ...readDeadLetter(record), id: `${group}:${place}`, record, bytes, topic, actions: [] });
    } else if (noted.action.kind !== 'claimed') actions.set(noted.place, [...(actions.get(noted.place) ?? []), noted.action]);
  }
  return letters.map((letter) => ({
    ...letter,
    actions: actions.get(`${letter.record.partition}:${letter.record.offset}`) ?? [],
  }));
}
