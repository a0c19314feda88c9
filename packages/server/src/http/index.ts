export { Call, type Place, type SignedIn } from './call.ts';
export { HTTP_PROBLEMS, type HttpProblemCode } from './catalogue.ts';
export { HttpProblem, notFound, problemResponse, signInLocked } from './http-problem.ts';
export { type HttpEnv, mount } from './mount.ts';
export { packed, packedResponse } from './packed.ts';
export { type Route, route } from './route.ts';
export type { SampleAccounts, Services } from './services.ts';
