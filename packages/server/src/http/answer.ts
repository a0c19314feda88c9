/** What a route answers with: JSON by default; a `Response` where it is anything else. */
export type Answer = { readonly status: 200 | 201 | 202; readonly body: unknown } | { readonly status: 204 } | Response;
