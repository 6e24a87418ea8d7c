import type { estypes } from '@elastic/elasticsearch';
import { Inject, Injectable } from '@nestjs/common';
import { parseEntityLabel } from '@naba/article-index';
import { NameTables } from '../names/name-tables';
import { IndexReader } from '../read/index.reader';
import type { Names } from '../answer/search-answer';

const mostKept = 50_000;
/** What stands in an id; anything else would have a meaning in the regular expression. */
const plainId = /^[\w:-]+$/;

/** Names of entities by id: from the tables, else from the index, which is asked once for each. */
@Injectable()
export class EntityLabels {
  private readonly known = new Map<string, Names>();

  constructor(
    @Inject(IndexReader) private readonly index: IndexReader,
    @Inject(NameTables) private readonly tables: NameTables,
  ) {
    this.keepTables();
  }

  /** Names of those that have any. Rejects with what the reader throws. */
  async of(ids: readonly string[]): Promise<ReadonlyMap<string, Names>> {
    for (const id of ids) {
      const place = this.known.has(id) ? undefined : this.tables.gazetteer.placeById(id);
      if (place) this.known.set(id, place.name);
    }
    const unknown = ids.filter((id) => !this.known.has(id) && plainId.test(id));
    if (unknown.length > 0) await this.ask(unknown);
    return new Map(ids.flatMap((id) => (this.known.has(id) ? [[id, this.known.get(id)!] as const] : [])));
  }

  private async ask(ids: readonly string[]): Promise<void> {
    if (this.known.size > mostKept) {
      this.known.clear();
      this.keepTables();
    }
    const { aggregations } = await this.index.search<unknown, { labels: estypes.AggregationsStringTermsAggregate }>({
      size: 0,
      track_total_hits: false,
      query: { terms: { 'entities.id': [...ids] } },
      aggs: {
        labels: { terms: { field: 'entityLabels', include: String.raw`\[\"(${ids.join('|')})\".*`, size: 5 * ids.length } },
      },
    });
    const buckets = (aggregations?.labels.buckets ?? []) as estypes.AggregationsStringTermsBucket[];
    // The most usual names come first and stay; rarer labels add the other language.
    for (const { key } of buckets) {
      const { id, name } = parseEntityLabel(String(key));
      this.known.set(id, { ...name, ...this.known.get(id) });
    }
  }

  private keepTables(): void {
    for (const { link } of this.tables.organizations) this.known.set(link.id, link.name);
  }
}
