/** Formats of `GET /v1/articles/export` with their content types. */
export const exportFormats = {
  ndjson: 'application/x-ndjson; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  warc: 'application/warc',
  rss: 'application/rss+xml; charset=utf-8',
} as const;

export type ExportFormat = keyof typeof exportFormats;
