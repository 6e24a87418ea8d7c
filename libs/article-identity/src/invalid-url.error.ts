/** What can be wrong with a URL that is to identify an article. */
export type UrlFault = 'not-absolute' | 'not-web' | 'too-long';

/** A URL that cannot identify an article; the message names the fault and the fix. */
export class InvalidUrlError extends Error {
  override readonly name = 'InvalidUrlError';

  constructor(
    readonly fault: UrlFault,
    message: string,
  ) {
    super(message);
  }
}
