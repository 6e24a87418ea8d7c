import type { ModelFolder } from '@naba/models';
import { mediaTopics } from './media-topics';
import { hashBits } from './word-features';

/** A linear model over hashed words: bucket by bucket, one signed byte for each topic. */
export interface TopicModel {
  readonly bits: number;
  /** The largest weight. A byte stands for its square, sign kept: small weights are many and need the finer steps. */
  readonly largest: number;
  readonly biases: readonly number[];
  /** The highest score that a topic can reach: below 1 where it was learned from weak labels only. */
  readonly ceilings: readonly number[];
  readonly weights: Int8Array;
  /** `checkOf` the one word or pair that each bucket is kept for; 0 for none. Others that fall into it say nothing. */
  readonly checks: Uint8Array;
}

/** Bucket of a hash of `hashBits` bits. */
export function bucketOf(hash: number, bits: number): number {
  return hash >>> (hashBits - bits);
}

/** One byte of a hash, never 0, that `bucketOf` does not look at. */
export function checkOf(hash: number): number {
  return hash & 0xff || 1;
}

/** Weight of every byte, at the byte's value plus 128. */
export function weightTable({ largest }: Pick<TopicModel, 'largest'>): Float32Array {
  return Float32Array.from({ length: 256 }, (_, index) => {
    const share = (index - 128) / 127;
    return share * Math.abs(share) * largest;
  });
}

/** The byte that stands nearest to a weight. */
export function toByte(weight: number, largest: number): number {
  const share = Math.sqrt(Math.min(1, Math.abs(weight) / largest));
  return Math.round(Math.sign(weight) * share * 127);
}

type Header = Omit<TopicModel, 'weights' | 'checks'>;

/** Reads `topics.bin`. */
export function openTopicModel(models: ModelFolder): TopicModel {
  return parseTopicModel(models.read('topics.bin'));
}

/** Layout: 32-bit length of a JSON header, the header, the weights, the checks. */
export function parseTopicModel(bytes: Buffer): TopicModel {
  const headerEnd = 4 + bytes.readUInt32LE(0);
  const header = JSON.parse(bytes.toString('utf8', 4, headerEnd)) as Header;
  const size = mediaTopics.length << header.bits;
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + headerEnd, size);
  const checks = new Uint8Array(bytes.buffer, bytes.byteOffset + headerEnd + size, 1 << header.bits);
  return { ...header, weights, checks };
}

export function serializeTopicModel({ weights, checks, ...header }: TopicModel): Buffer {
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([length, json, Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength), checks]);
}
