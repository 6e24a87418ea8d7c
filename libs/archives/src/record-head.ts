/** What stands before a record's block. */
export interface RecordHead {
  readonly type: string;
  readonly id?: string;
  readonly url?: string;
  readonly date?: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of the block. */
  readonly length: number;
  /** The block speaks of the file, in the place of headers. */
  readonly isDescription?: boolean;
}

/** An address as it can be used: without the brackets that wget writes, spaces escaped. */
export function toRecordAddress(written: string | undefined): string | undefined {
  const bare = written
    ?.trim()
    .replace(/^<(.*)>$/, '$1')
    .replace(/ /g, '%20');
  return bare === undefined || bare === '' ? undefined : bare;
}
