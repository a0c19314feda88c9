import type { ProblemDocument } from '@rotawright/server/wire';

/** The server refused: what it said, as problem+json. */
export class ApiProblem extends Error {
  readonly document: ProblemDocument;
  constructor(document: ProblemDocument) {
    super(`${document.status} ${document.code}`);
    this.name = 'ApiProblem';
    this.document = document;
  }

  get status(): number {
    return this.document.status;
  }

  get code(): string {
    return this.document.code;
  }

  /** Number under which the server logged it. */
  get reference(): string | null {
    return this.document.requestId ?? null;
  }
}

/** Nothing came back: no network, or the server is away. The request may or may not have been done. */
export class NoConnection extends Error {
  constructor(cause: unknown) {
    super('no connection', { cause });
    this.name = 'NoConnection';
  }
}
