-- The urn. Its rows have no number, no moment and no order: they lie by a hash that is as good as chance.

-- Every code there is.
create table "votingCodes" (
  "codeHash" text primary key,
  "budgetId" $ref not null references "budgets" ("id"),
  -- Null for a code that was made for one voter on the spot.
  "batchId" $ref references "codeBatches" ("id")
) strict, without rowid;
create index "votingCodes_batch" on "votingCodes" ("batchId") where "batchId" is not null;

-- A ballot nobody has filled in yet, under the hash of the code that gives a right to it. To vote is to take this row
-- away and put a row in "ballots" under the hash of a receipt: the two have nothing in common.
create table "blankBallots" (
  "codeHash" text primary key references "votingCodes" ("codeHash"),
  "budgetId" $ref not null references "budgets" ("id")
) strict, without rowid;

create table "ballots" (
  "receiptHash" text primary key,
  "budgetId" $ref not null references "budgets" ("id"),
  -- What was chosen, as JSON in one fixed form, so that equal ballots are equal texts.
  "choices" text not null
) strict, without rowid;
create index "ballots_budget" on "ballots" ("budgetId", "receiptHash");

-- Who has been given the right to vote without a letter. It says for whom a code was made, never what was voted, nor when.
create table "votersServed" (
  "budgetId" $ref not null references "budgets" ("id"),
  -- A salted slow hash of what was read from a proof of identity, different for every budget.
  "voterKey" text not null,
  -- The code that was given; when it is lost before it was used, another one takes its place.
  "codeHash" text not null,
  -- Whether an official found that no letter had been sent to this voter, where others get one.
  "isWithoutLetter" $boolean not null,
  primary key ("budgetId", "voterKey")
) strict, without rowid;
