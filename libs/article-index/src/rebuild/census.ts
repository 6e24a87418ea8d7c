import type { Client } from '@elastic/elasticsearch';

const sampleSize = 500;

interface Sampled {
  readonly revision: number;
  readonly tombstone: boolean;
  readonly title?: string;
  readonly body?: string;
  readonly publishedAt?: string;
}

/** What a generation held at a moment: how many articles and takedowns, and some of them whole. */
export interface Census {
  readonly documents: number;
  readonly sample: ReadonlyMap<string, Sampled>;
}

const compared = ['revision', 'tombstone', 'title', 'body', 'publishedAt'] as const;

/** Counts a generation and takes a random sample of it. */
export async function takeCensus(client: Client, index: string): Promise<Census> {
  await client.indices.refresh({ index });
  const { count } = await client.count({ index });
  const { hits } = await client.search<Sampled>({
    index,
    size: sampleSize,
    track_total_hits: false,
    _source: [...compared],
    query: { function_score: { query: { match_all: {} }, functions: [{ random_score: {} }] } },
  });
  return { documents: count, sample: new Map(hits.hits.map(({ _id, _source }) => [_id!, _source!])) };
}

/** What a generation lacks of an earlier census of another: nothing when it holds every article, each in that revision or a newer one. */
export async function findLosses(client: Client, index: string, { documents, sample }: Census): Promise<string[]> {
  await client.indices.refresh({ index });
  const losses: string[] = [];
  const { count } = await client.count({ index });
  if (count < documents) losses.push(`${index} has ${count} documents, fewer than ${documents}`);
  if (sample.size === 0) return losses;
  const found = await client.mget<Sampled>({ index, ids: [...sample.keys()], _source_includes: [...compared] });
  for (const answer of found.docs) {
    const expected = sample.get(answer._id)!;
    const actual = 'found' in answer && answer.found ? answer._source : undefined;
    if (actual === undefined) losses.push(`${answer._id} is missing`);
    else if (actual.revision < expected.revision)
      losses.push(`${answer._id} has revision ${actual.revision}, older than ${expected.revision}`);
    else if (actual.revision === expected.revision) {
      const differs = compared.find((field) => actual[field] !== expected[field]);
      if (differs !== undefined) losses.push(`${answer._id} has another ${differs}`);
    }
  }
  return losses;
}
