import type { estypes } from '@elastic/elasticsearch';
import { Inject, Injectable } from '@nestjs/common';
import { IndexReader } from '../read/index.reader';

const mostKept = 10_000;

type Bucket = estypes.AggregationsStringTermsBucket & { readonly names: estypes.AggregationsStringTermsAggregate };

/** Names of sources by id, asked of the index once for each. */
@Injectable()
export class SourceNames {
  private readonly known = new Map<string, string | undefined>();

  constructor(@Inject(IndexReader) private readonly index: IndexReader) {}

  /** The usual name of each that has one. Rejects with what the reader throws. */
  async of(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const unknown = ids.filter((id) => !this.known.has(id));
    if (unknown.length > 0) await this.ask(unknown);
    return new Map(
      ids.flatMap((id) => {
        const name = this.known.get(id);
        return name === undefined ? [] : [[id, name] as const];
      }),
    );
  }

  private async ask(ids: readonly string[]): Promise<void> {
    if (this.known.size > mostKept) this.known.clear();
    const names = { terms: { field: 'source.name', size: 1 } };
    const { aggregations } = await this.index.search<unknown, { sources: { readonly buckets: readonly Bucket[] } }>({
      size: 0,
      track_total_hits: false,
      query: { terms: { 'source.id': [...ids] } },
      aggs: { sources: { terms: { field: 'source.id', size: ids.length }, aggs: { names } } },
    });
    const found = new Map(aggregations?.sources.buckets.map(({ key, names }) => [key, nameIn(names)]));
    for (const id of ids) this.known.set(id, found.get(id));
  }
}

function nameIn({ buckets }: estypes.AggregationsStringTermsAggregate): string | undefined {
  const name = (buckets as estypes.AggregationsStringTermsBucket[])[0]?.key;
  return name === undefined ? undefined : String(name);
}
