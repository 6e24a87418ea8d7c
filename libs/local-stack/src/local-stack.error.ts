/** Something on this machine keeps the servers from running; the message says what, and `fix` says what to do about it. */
export class LocalStackError extends Error {
  constructor(
    message: string,
    readonly fix: string,
    options?: ErrorOptions,
  ) {
    super(`${message} ${fix}`, options);
    this.name = 'LocalStackError';
  }
}
