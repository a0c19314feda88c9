/**
 * The shapes of the wire: what the HTTP routes take and give. The server validates by them, the OpenAPI document is made from
 * them, and the web app knows nothing else of the server than their types and the lists of `roles`.
 */
export * from './asked.ts';
export * from './audit.ts';
export * from './comments.ts';
/** @internal Other programs have it from the published description; only tests name it. */
export type { paths as Paths } from './compiled/paths.ts';
export * from './department.ts';
export * from './document.ts';
export * from './edits.ts';
export * from './effect.ts';
export * from './events.ts';
export * from './gap-offers.ts';
export * from './gaps.ts';
export * from './imports.ts';
export * from './jobs.ts';
export * from './lieu.ts';
export * from './me.ts';
export * from './oversight.ts';
export * from './people.ts';
export * from './problem.ts';
export * from './publish.ts';
export * from './requests.ts';
export * from './rota.ts';
export * from './sign-in.ts';
export * from './templates.ts';
export * from './version.ts';
export * from './words.ts';
