import { Inject, Injectable } from '@nestjs/common';
import { consumers } from '@naba/contracts';
import type { RecordPlace } from '@naba/contracts';
import { committedOffsets } from '@naba/messaging';
import type { KafkaSettings, Offsets } from '@naba/messaging';
import { tailSettingsToken } from './ledger.follower';

/** What a consumer group has still to do before it comes to a record. */
export interface Waiting {
  readonly group: string;
  readonly topic: string;
  /** Records of the partition that are not handled yet, up to this one and with it. */
  readonly behind: number;
}

/** Whoever asks again within this time is told the same. */
const keptForMs = 1_000;

/** How far the groups on the way of an article are. */
@Injectable()
export class GroupProgress {
  private readonly known = new Map<string, { readonly at: number; readonly offsets: Promise<Offsets | undefined> }>();

  constructor(@Inject(tailSettingsToken) private readonly kafka: KafkaSettings) {}

  /** Undefined where the group is past the record, or Kafka does not say. */
  async waitingFor(topic: 'articles.raw.v1' | 'articles.enriched.v1', place: RecordPlace): Promise<Waiting | undefined> {
    const { group, groupId } = consumers.find((consumer) => consumer.topic === topic)!;
    const offsets = await this.offsetsOf(groupId, topic);
    // A group that never committed is at the beginning.
    const behind = place.offset + 1 - Number(offsets?.get(place.partition) ?? 0n);
    return offsets === undefined || behind <= 0 ? undefined : { group, topic, behind };
  }

  private offsetsOf(groupId: string, topic: string): Promise<Offsets | undefined> {
    const known = this.known.get(groupId);
    if (known && Date.now() - known.at < keptForMs) return known.offsets;
    const offsets = committedOffsets(this.kafka, groupId, topic).catch(() => undefined);
    this.known.set(groupId, { at: Date.now(), offsets });
    return offsets;
  }
}
