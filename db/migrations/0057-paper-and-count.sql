-- A ballot on paper while it is being typed in, by two people who do not see what the other typed. When both read the
-- same, what was typed is emptied and the ballot goes into the urn.
create table "paperBallots" (
  "budgetId" $ref not null references "budgets" ("id"),
  -- The number that was stamped on the paper.
  "number" integer not null check ("number" between 1 and 999999),
  "state" text not null check ("state" in ('once', 'differs', 'counted', 'void')),
  -- What each of the two read, as JSON; null once it was dealt with.
  "first" text,
  "second" text,
  "firstSeatId" $ref not null references "seats" ("id"),
  "secondSeatId" $ref references "seats" ("id"),
  -- Who chose between two readings, when they were not the same.
  "settledBySeatId" $ref references "seats" ("id"),
  -- Why that reading was chosen, or why the paper does not count.
  "reason" text not null,
  primary key ("budgetId", "number"),
  check ("firstSeatId" <> "secondSeatId"),
  check (("second" is not null) = ("state" = 'differs')),
  check (("first" is not null) = ("state" in ('once', 'differs'))),
  check ("settledBySeatId" is null or trim("reason", '  	
') <> ''),
  check ("state" <> 'void' or trim("reason", '  	
') <> '')
);
create index "paperBallots_state" on "paperBallots" ("budgetId", "state", "number");

-- The count of one budget, from the moment the urn was shut. It is there once.
create table "tallies" (
  "budgetId" $ref primary key references "budgets" ("id"),
  -- The head of the record when the urn was shut. Ties are drawn from it.
  "drawSeed" text not null,
  -- From then on the list of ballots is what it is, and so are the rules.
  "begunAt" $instant,
  "rulesNumber" integer,
  "countedAt" $instant,
  "ballotCount" integer,
  -- SHA-256 of the file with the published ballots; stands in the record as well.
  "ballotsFingerprint" text,
  -- Everything the page of the result tells, as JSON.
  "result" text,
  -- The decision by which it was made public, when somebody put it down.
  "decisionId" $ref references "decisions" ("id"),
  check (("begunAt" is null) = ("rulesNumber" is null)),
  check ("countedAt" is null or "begunAt" is not null),
  check (("countedAt" is null) = ("result" is null)),
  check (("countedAt" is null) = ("ballotCount" is null)),
  check (("countedAt" is null) = ("ballotsFingerprint" is null))
);
create index "tallies_uncounted" on "tallies" ("begunAt") where "countedAt" is null;
