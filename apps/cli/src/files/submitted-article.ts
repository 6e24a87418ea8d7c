import type { ArchivePosition } from '@naba/archives';
import type { ExtractionWarning } from '@naba/contracts';
import type { DocumentOptions } from '@naba/submission';

/** One article as ingest takes it, and where it came from for the report. */
export interface SubmittedArticle {
  readonly origin: string;
  /** A submission as JSON on one line, not checked yet. */
  readonly json: string;
  /** The web archive and the place in it from which it came. */
  readonly record?: { readonly file: string; readonly position: ArchivePosition };
  /** What was unsure in the bytes, before there was a submission. */
  readonly warnings?: readonly ExtractionWarning[];
}

/** What files do not say of their articles. */
export interface FileOptions extends Pick<DocumentOptions, 'url' | 'source'> {
  /** Where to go on in a web archive; undefined: at its beginning. */
  readonly from?: (file: string) => ArchivePosition | undefined;
}

/** Told what is wrong with a file or a part of it. */
export type Refuse = (message: string) => void;
