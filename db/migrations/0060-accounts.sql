-- The account to the council. A published one is fixed; a later one stands beside it.
create table "budgetAccounts" (
  "id" $id,
  "budgetId" $ref not null references "budgets" ("id"),
  "number" integer not null check ("number" >= 1),
  "words" text not null check (trim("words", '  	
') <> ''),
  -- Everything it showed, as JSON, so that it always reads as it was given.
  "facts" text not null,
  "isFinal" $boolean not null,
  "givenBySeatId" $ref not null references "seats" ("id"),
  "givenAt" $instant not null,
  unique ("budgetId", "number")
);
