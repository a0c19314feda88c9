/** Tables of the sign-in library (better-auth 1.7.25), as it would make them itself, and our lock-out. */
export const accounts = `
create table "user" (
  id uuid primary key, name text not null, email text not null unique, "emailVerified" boolean not null, image text,
  "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null default current_timestamp,
  "twoFactorEnabled" boolean
);
create table "session" (
  id uuid primary key, "expiresAt" timestamptz not null, token text not null unique,
  "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null,
  "ipAddress" text, "userAgent" text, "userId" uuid not null references "user" (id) on delete cascade
);
create index "session_userId_idx" on "session" ("userId");
create table "account" (
  id uuid primary key, "accountId" text not null, "providerId" text not null,
  "userId" uuid not null references "user" (id) on delete cascade,
  "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz, scope text, password text,
  "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null
);
create index "account_userId_idx" on "account" ("userId");
create table "verification" (
  id uuid primary key, identifier text not null, value text not null, "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null default current_timestamp
);
create index "verification_identifier_idx" on "verification" (identifier);
create table "twoFactor" (
  id uuid primary key, secret text not null, "backupCodes" text not null,
  "userId" uuid not null references "user" (id) on delete cascade,
  verified boolean, "failedVerificationCount" integer, "lockedUntil" timestamptz
);
create index "twoFactor_secret_idx" on "twoFactor" (secret);
create index "twoFactor_userId_idx" on "twoFactor" ("userId");
create table "rateLimit" (
  id uuid primary key, key text not null unique, count integer not null, "lastRequest" bigint not null
);

-- Failed sign-ins in a row, by a hash of the address, whether or not anybody has it.
create table sign_in_failure (
  email_hash text primary key, failures integer not null, last_at timestamptz not null, locked_until timestamptz
);
-- How often somebody asked, in a window of time; shared by all servers.
create table rate_window (
  key text not null, window_start timestamptz not null, count integer not null, primary key (key, window_start)
);
-- What a write answered, so that the same request sent again is not done again.
create table idempotency (
  user_id uuid not null, key text not null, request_hash text not null, status integer, answer text,
  created_at timestamptz not null, primary key (user_id, key)
);
create table setting (name text primary key, value text not null);
`;
