export { makeAccount } from './accounts.ts';
export { type Asker, askerOf } from './asker.ts';
export { beginAttempt, forgetFailures } from './lock-out.ts';
export { type HeldRole, rolesOf, type Standing, standingAt } from './memberships.ts';
export { passwordFault } from './password-fault.ts';
export {
  dropPasswordLinks,
  endPasswordLink,
  makePasswordLink,
  openPasswordLink,
  passwordHash,
  setPassword,
} from './password-links.ts';
export { type FoundPlace, PLACES, type PlaceNoun } from './places.ts';
export {
  CLIENT_ADDRESS,
  SECOND_FACTOR_LOCK,
  type SignIn,
  signIn,
} from './sign-in.ts';
export { newToken, OWNER_LINK, OWNER_MADE, tokenHash } from './tokens.ts';
export { takeCode } from './used-codes.ts';
