-- Codes to vote with, made in one go: for letters, for slips at a desk, for paper ballots.
create table "codeBatches" (
  "id" $id,
  "budgetId" $ref not null references "budgets" ("id"),
  "kind" text not null check ("kind" in ('letter', 'desk', 'paper')),
  "name" text not null check (trim("name", '  	
') <> ''),
  "size" integer not null check ("size" > 0),
  "madeBySeatId" $ref not null references "seats" ("id"),
  "madeAt" $instant not null,
  "revokedAt" $instant,
  "revokedReason" text not null,
  check (("revokedAt" is null) = (trim("revokedReason", '  	
') = ''))
);
create index "codeBatches_budget" on "codeBatches" ("budgetId", "id");

-- An address that was checked, so that somebody with an account may vote where they live.
create table "addressChecks" (
  "personId" $ref primary key references "persons" ("id"),
  "areaCode" text not null references "areas" ("code"),
  "checkedOn" $day not null,
  -- The last day on which it holds.
  "untilOn" $day not null,
  "how" text not null check (trim("how", '  	
') <> ''),
  -- For the least age that a budget asks for.
  "bornOn" $day not null,
  -- A salted slow hash of what was read from the proof of identity: the same person at a desk is known again by it.
  "residentKey" text not null,
  "seatId" $ref not null references "seats" ("id"),
  check ("checkedOn" < "untilOn")
);

-- How often a code was tried that does not exist: by network, and in all.
create table "codeGuesses" (
  "key" text primary key,
  "count" integer not null,
  "endsAt" $instant not null
);
create index "codeGuesses_end" on "codeGuesses" ("endsAt");

-- With what the slow hashes of residents are salted: made when one is first needed, and sealed with a key that is elsewhere.
create table "residentSalt" (
  "id" integer primary key check ("id" = 1),
  "salt" text not null
);
