-- A link (and a code) in somebody's mail that proves the address, and does one thing when it is used.
create table "confirmations" (
  "id" $id,
  "tokenHash" text not null unique,
  -- Known to the browser that asked for it: with it the code from the mail can be typed over.
  "handleHash" text not null unique,
  "codeHash" text not null,
  "email" text not null,
  "name" text not null,
  -- What happens when it is used: sign-in, change-email, or an action of another domain.
  "action" text not null,
  "subject" text not null,
  "personId" $ref references "persons" ("id"),
  "createdAt" $instant not null,
  "expiresAt" $instant not null,
  "usedAt" $instant
);
create index "confirmations_expiry" on "confirmations" ("expiresAt");
create index "confirmations_email" on "confirmations" ("email");

-- How often something was tried that sends mail or guesses a secret.
create table "attempts" (
  -- What and who, hashed.
  "key" text primary key,
  "count" integer not null,
  "endsAt" $instant not null
);
create index "attempts_end" on "attempts" ("endsAt");

create table "passkeys" (
  "id" $id,
  "personId" $ref not null references "persons" ("id"),
  "credentialId" text not null unique,
  "publicKey" text not null,
  "counter" integer not null,
  "transports" text not null,
  "name" text not null,
  "createdAt" $instant not null,
  "lastUsedOn" $day
);
create index "passkeys_person" on "passkeys" ("personId");

-- A question a passkey must answer, once.
create table "challenges" (
  "challengeHash" text primary key,
  -- Whose passkey it must be; null at the door, where nobody is known yet.
  "personId" $ref references "persons" ("id"),
  "expiresAt" $instant not null
);

-- An app that shows a new code every thirty seconds (TOTP, RFC 6238).
create table "authenticators" (
  "personId" $ref primary key references "persons" ("id"),
  "secret" text not null,
  "createdAt" $instant not null,
  "confirmedAt" $instant,
  -- The last thirty seconds whose code was used: a code counts once.
  "lastStep" integer not null
);

-- For who lost the phone. Each works once.
create table "recoveryCodes" (
  "id" $id,
  "personId" $ref not null references "persons" ("id"),
  "codeHash" text not null,
  "usedAt" $instant
);
create index "recoveryCodes_person" on "recoveryCodes" ("personId");

-- Who somebody is at the identity provider of the municipality.
create table "identities" (
  "issuer" text not null,
  "subject" text not null,
  "personId" $ref not null references "persons" ("id"),
  "createdAt" $instant not null,
  primary key ("issuer", "subject")
);
create index "identities_person" on "identities" ("personId");
