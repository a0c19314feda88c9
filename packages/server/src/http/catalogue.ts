/** What can go wrong with a request: code, HTTP status and title. Codes are permanent; add, never rename. */
export const HTTP_PROBLEMS = {
  'request.not-valid': { status: 422, title: 'The request is not as it should be' },
  'request.not-json': { status: 400, title: 'The body of the request is no JSON' },
  'request.too-large': { status: 413, title: 'The request is too large' },
  'request.origin': { status: 403, title: 'The request comes from another site' },
  'request.too-many': { status: 429, title: 'Too many requests' },
  'request.key-used': { status: 422, title: 'This Idempotency-Key was used for another request' },
  'request.key-missing': { status: 400, title: 'An Idempotency-Key is missing' },
  'request.seq-passed': { status: 409, title: 'The version has changed since you looked' },
  'sign-in.needed': { status: 401, title: 'You are not signed in' },
  'sign-in.locked': { status: 429, title: 'Too many failed sign-ins' },
  'sign-in.link': { status: 410, title: 'This link was used or has expired' },
  'sign-in.password': { status: 422, title: 'The password is too short' },
  'sign-in.wrong-password': { status: 403, title: 'The password is wrong' },
  'sign-in.taken': { status: 409, title: 'Somebody has an account with this address' },
  'role.not-allowed': { status: 403, title: 'Your role does not allow this' },
  'thing.not-found': { status: 404, title: 'There is nothing here, or nothing that you may see' },
  'edits.conflict': { status: 409, title: 'Somebody else changed some of these cells' },
  'version.not-draft': { status: 409, title: 'Only a draft can be changed' },
  'version.draft-exists': { status: 409, title: 'The rota has a draft already' },
  'publish.reasons-missing': { status: 422, title: 'A broken rule has no reason' },
  'rota.not-valid': { status: 422, title: 'The rota cannot be read' },
  'server.fault': { status: 500, title: 'A fault of ours' },
  'server.not-ready': { status: 503, title: 'The server is not ready' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

/** A code of the catalogue. */
export type HttpProblemCode = keyof typeof HTTP_PROBLEMS;
