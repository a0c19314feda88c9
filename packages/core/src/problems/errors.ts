/** A fault of ours. Thrown, caught only at the edge of the program, and never shown as the user's mistake. */
export class BugError extends Error {
  override readonly name = 'BugError';
}

/** Disk, network or database failed. `mayRetry` says whether the same call can succeed later. */
export class OutsideError extends Error {
  override readonly name = 'OutsideError';
  readonly mayRetry: boolean;

  constructor(message: string, options: { readonly cause?: unknown; readonly mayRetry?: boolean } = {}) {
    super(message, { cause: options.cause });
    this.mayRetry = options.mayRetry ?? false;
  }
}
