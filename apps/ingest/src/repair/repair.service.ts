import type { OnApplicationShutdown } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import { articleId } from '@naba/contracts';
import type { KafkaSettings } from '@naba/messaging';
import type { DeadLetter, DeadLetterResult, DeadLetters, DeadLetterStep } from '@naba/messaging';
import { InfrastructureError, openDeadLetters, PublishError } from '@naba/messaging';
import { Problem } from '@naba/problem-details';
import { IndexLookup } from '../follow/index.lookup';
import { Ledger } from '../follow/ledger';
import { tailSettingsToken } from '../follow/ledger.follower';

/** What was read serves all who look within this time. */
const keepForMs = 2_000;

/** Dead letters for the doors of ingest: the same library as at the command line, with what ingest itself knows of newer revisions. */
@Injectable()
export class RepairService implements OnApplicationShutdown {
  private readonly letters: DeadLetters;
  private latest: { readonly at: number; readonly letters: Promise<DeadLetter[]> } | undefined;

  constructor(
    @Inject(tailSettingsToken) kafka: KafkaSettings,
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(IndexLookup) private readonly index: IndexLookup,
  ) {
    this.letters = openDeadLetters(kafka, (letter) => this.isSuperseded(letter));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.letters.close();
  }

  /** All, oldest first. @throws Problem LOG_UNAVAILABLE */
  async read(): Promise<DeadLetter[]> {
    const now = Date.now();
    if (!this.latest || now - this.latest.at >= keepForMs) {
      const letters = answered(this.letters.read());
      this.latest = { at: now, letters };
      letters.catch(() => (this.latest = undefined));
    }
    return this.latest.letters;
  }

  /** @throws Problem DEAD_LETTER_NOT_FOUND, LOG_UNAVAILABLE */
  async find(id: string): Promise<DeadLetter> {
    const letter = (await this.read()).find((one) => one.id === id);
    if (letter) return letter;
    throw notFound(id);
  }

  /** @throws Problem DEAD_LETTER_NOT_FOUND where its topic holds it no longer, LOG_UNAVAILABLE */
  async load(letter: DeadLetter): Promise<Buffer | null> {
    const value = await answered(this.letters.load(letter));
    if (value === undefined) throw notFound(letter.id);
    return value;
  }

  /** @throws Problem LOG_UNAVAILABLE, INDEX_UNAVAILABLE */
  async act(letters: readonly DeadLetter[], step: DeadLetterStep): Promise<DeadLetterResult[]> {
    try {
      return await answered(this.letters.act(letters, step));
    } finally {
      this.latest = undefined;
    }
  }

  private async isSuperseded({ record: { key, headers } }: DeadLetter): Promise<boolean> {
    const revision = Number(headers['naba_revision']);
    if (key === null || !articleId.safeParse(key).success || !Number.isSafeInteger(revision)) return false;
    if (this.ledger.highestOf(key) > revision) return true;
    const indexed = await this.index.find(key);
    if (indexed !== 'unknown') return (indexed?.revision ?? 0) > revision;
    throw new Problem('INDEX_UNAVAILABLE', 'The index, which may know a newer revision, does not answer.', {
      retryAfterSeconds: 5,
    });
  }
}

function notFound(id: string): Problem {
  return new Problem('DEAD_LETTER_NOT_FOUND', `${id} is no dead letter, or its topic holds it no longer.`);
}

async function answered<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((cause: unknown) => {
    if (!(cause instanceof InfrastructureError) && !(cause instanceof PublishError)) throw cause;
    if (cause instanceof PublishError && cause.code === 'EVENT_TOO_LARGE') throw new Problem('ARTICLE_TOO_LARGE', cause.message);
    throw new Problem('LOG_UNAVAILABLE', 'Kafka does not answer.', { retryAfterSeconds: 5, cause });
  });
}
