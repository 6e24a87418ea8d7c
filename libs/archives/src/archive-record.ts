/** Where a record begins: enough to go on from there, in gzipped files as well. */
export interface ArchivePosition {
  /** Byte of the file; of a gzipped one where the gzip member begins. */
  readonly offset: number;
  /** Unpacked bytes of that member before the record; 0 where each record is a member, as it should be. */
  readonly inside: number;
}

export type RecordProblem =
  /** The file ends before the record does. */
  | 'cut'
  /** Larger than what is held in memory; its payload was passed over. */
  | 'too-large'
  /** The payload is not encoded as its headers say; it is given as it stands. */
  | 'undecodable';

/** A record of a web archive (WARC 0.17 to 1.1, ARC 1). */
export interface ArchiveRecord {
  /** `response`, `request`, `resource`, `revisit`, `warcinfo`, `metadata` …; records of ARC are responses. */
  readonly type: string;
  readonly id?: string;
  /** Absolute, spaces escaped. */
  readonly url?: string;
  /** ISO 8601, when it was recorded. */
  readonly date?: string;
  /** Media type of the payload: of HTTP messages as their headers say. */
  readonly contentType?: string;
  /** Headers of the record by names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of a response and of a revisit. */
  readonly status?: number;
  /** Of an HTTP message, by names in lower case. */
  readonly httpHeaders?: Readonly<Record<string, string>>;
  /** Without transfer and content encodings. */
  readonly payload: Buffer;
  readonly problem?: RecordProblem;
  readonly position: ArchivePosition;
}

export type ArchiveUnreadableCode =
  /** It is no web archive from the start. */
  | 'ARCHIVE_UNKNOWN'
  /** What follows the last record cannot be unpacked or is no record. */
  | 'ARCHIVE_BROKEN';

/** Why an archive cannot be read further. The records before it were given. */
export class ArchiveUnreadable extends Error {
  override readonly name = 'ArchiveUnreadable';

  constructor(
    readonly code: ArchiveUnreadableCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
