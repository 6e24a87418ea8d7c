import { Readable } from 'node:stream';
import type { estypes } from '@elastic/elasticsearch';
import type { OnModuleDestroy } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import type { ArticleDocument } from '@naba/article-index';
import { Problem } from '@naba/problem-details';
import { toArticleQuery } from '../compile/article-query';
import { shownFields, toCard } from '../find/found-article';
import { sorts } from '../find/page-body';
import { SearchMetrics } from '../measure/search.metrics';
import { KnownNames } from '../names/known-names';
import { IndexReader } from '../read/index.reader';
import type { ArticleFormat, ExportHead } from './article-format';
import { csvFormat } from './csv-format';
import type { ExportFormat } from './export-formats';
import type { ExportRequest } from './export-request';
import { ndjsonFormat } from './ndjson-format';
import { rssFormat } from './rss-format';
import { warcFormat } from './warc-format';

const formats: Readonly<Record<ExportFormat, ArticleFormat>> = {
  ndjson: ndjsonFormat,
  csv: csvFormat,
  warc: warcFormat,
  rss: rssFormat,
};
/** Articles of one request; a whole document may have megabytes. */
const pageSizes = { cards: 500, documents: 100 } as const;
const mostAtOnce = 4;
/** A reader may take so long over one page. */
const keepAlive = '5m';

/** Injection token of the milliseconds that an export waits for a reader that takes nothing. */
export const exportIdleToken = Symbol('ExportIdle');

type Hit = estypes.SearchHit<ArticleDocument>;

/** Writes what a query finds, page by page of one moment of the index, no faster than it is read. */
@Injectable()
export class ExportService implements OnModuleDestroy {
  private readonly running = new Set<AsyncGenerator>();
  private readonly streams = new Set<Readable>();

  constructor(
    @Inject(IndexReader) private readonly index: IndexReader,
    @Inject(KnownNames) private readonly names: KnownNames,
    @Inject(exportIdleToken) private readonly idleMs: number,
    @Inject(SearchMetrics) metrics: SearchMetrics,
  ) {
    metrics.gauge('exports', 'Exports that are running.', () => this.running.size);
  }

  /**
   * The export as a stream of bytes, text in UTF-8. Its first page is there when this resolves, so that what can be refused is refused
   * before the answer begins; a failure later breaks it off, and never ends it as if it were whole.
   *
   * @param page address of the search page
   * @throws Problem QUERY_INVALID, OVERLOADED or INDEX_UNAVAILABLE
   */
  async export(request: ExportRequest, page: string): Promise<Readable> {
    if (this.running.size >= mostAtOnce)
      throw new Problem('OVERLOADED', `${mostAtOnce} exports are running; try again when one has ended.`, {
        retryAfterSeconds: 10,
      });
    const pages = this.pages(request);
    this.running.add(pages);
    try {
      const first = await pages.next();
      const text = write(formats[request.format], { q: request.q, at: new Date(), page }, first, pages);
      const stream = Readable.from(
        watched(text, () => idle.refresh()),
        { objectMode: false, highWaterMark: 1 },
      );
      const idle = setTimeout(() => stream.destroy(new Error(`Nothing was read for ${this.idleMs} ms.`)), this.idleMs);
      this.streams.add(stream);
      // A reader that goes away, also before it read anything, closes the stream.
      return stream.once('close', () => {
        clearTimeout(idle);
        this.streams.delete(stream);
        this.running.delete(pages);
        void pages.return(undefined);
      });
    } catch (error) {
      this.running.delete(pages);
      throw error;
    }
  }

  /** Breaks running exports off: a reader that is slow must not keep the service from stopping. */
  onModuleDestroy(): void {
    for (const stream of this.streams) stream.destroy(new Error('The service is stopping.'));
  }

  private async *pages({ format, limit, ...filter }: ExportRequest): AsyncGenerator<readonly Hit[]> {
    const query = toArticleQuery(filter, this.names).all;
    const { of } = formats[format];
    const pageSize = pageSizes[of];
    let id = await this.index.openSnapshot(this.index.names.articles, keepAlive);
    try {
      let after: estypes.SortResults | undefined;
      for (let left = limit; left > 0; left -= pageSize) {
        const size = Math.min(left, pageSize);
        const { hits, pit_id, timed_out } = await this.index.search<ArticleDocument>({
          pit: { id, keep_alive: keepAlive },
          query,
          sort: sorts.newest,
          size,
          track_total_hits: false,
          allow_partial_search_results: false,
          ...(of === 'cards' && { _source: [...shownFields] }),
          ...(after && { search_after: after }),
        });
        if (timed_out) throw new Problem('INDEX_UNAVAILABLE', 'The index takes too long over this query; make it narrower.');
        id = pit_id ?? id;
        after = hits.hits.at(-1)?.sort;
        if (hits.hits.length > 0) yield hits.hits;
        if (hits.hits.length < size) return;
      }
    } finally {
      await this.index.closeSnapshot(id);
    }
  }
}

/** The same pieces; tells when one is asked for. */
async function* watched(pieces: AsyncIterable<Buffer>, asked: () => void): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    asked();
    yield piece;
    asked();
  }
}

async function* write(
  format: ArticleFormat,
  head: ExportHead,
  first: IteratorResult<readonly Hit[]>,
  pages: AsyncGenerator<readonly Hit[]>,
): AsyncGenerator<Buffer> {
  const toBytes = (hits: readonly Hit[]): Buffer =>
    Buffer.concat(hits.map(({ _source }) => Buffer.from(writeOne(format, _source!))));
  yield Buffer.from(format.begin(head));
  if (!first.done) yield toBytes(first.value);
  for await (const hits of pages) yield toBytes(hits);
  yield Buffer.from(format.end());
}

function writeOne(format: ArticleFormat, source: ArticleDocument): string | Buffer {
  return format.of === 'cards' ? format.article(toCard(source)) : format.article(source);
}
