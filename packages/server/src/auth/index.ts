export { makeAccount } from './accounts.ts';
export { forgetFailures, lockedFor, noteFailure } from './lock-out.ts';
export { type HeldRole, rolesOf, type Standing, standingAt } from './memberships.ts';
export { PLACES, type PlaceIds, type PlaceNoun } from './places.ts';
export { CLIENT_ADDRESS, SHORTEST_PASSWORD, type SignIn, type SignInOptions, signIn } from './sign-in.ts';
export { newToken, OWNER_LINK, OWNER_MADE, tokenHash } from './tokens.ts';
