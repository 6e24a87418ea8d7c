/** One thing at fault in a submission: where it stands, and what to do about it. */
export interface SubmissionFault {
  /** JSON pointer (RFC 6901) into the submission; empty for the whole of it. */
  readonly pointer: string;
  readonly detail: string;
}
