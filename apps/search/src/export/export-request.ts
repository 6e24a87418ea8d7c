import { z } from 'zod';
import { articleFilters } from '../request/article-filters';
import { exportFormats } from './export-formats';

const formats = Object.keys(exportFormats) as (keyof typeof exportFormats)[];

/** Parameters of `GET /v1/articles/export`. */
export const exportRequest = z.strictObject({
  ...articleFilters,
  format: z
    .enum(formats, `must be one of ${formats.join(', ')}`)
    .describe(
      'ndjson: whole articles, one a line; csv: a table; warc: a web archive, gzipped by record, with a page for each article; rss: a feed.',
    ),
  limit: z.coerce.number().int().min(1).max(100_000).default(1_000).describe('Articles at most, newest first.'),
});

export type ExportRequest = z.infer<typeof exportRequest>;
