export type { ArchiveUnreadable } from './archive-record';
export type { ArchivePosition, ArchiveRecord, ArchiveUnreadableCode, RecordProblem } from './archive-record';
export { readArchive } from './read-archive';
export type { ReadArchiveOptions } from './read-archive';
export { writeConversionRecord, writeInfoRecord, writeResponseRecord } from './write-record';
export type { ArchivedResponse } from './write-record';
