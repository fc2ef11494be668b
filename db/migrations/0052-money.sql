-- Every euro that moved, from one pot to another. Nothing here is changed; what was wrong is reversed by its opposite.
create table "moneyEntries" (
  "id" $id,
  "budgetId" $ref not null references "budgets" ("id"),
  "projectId" $ref references "projects" ("id"),
  "kind" text not null check ("kind" in ('grant', 'take-back', 'reserve', 'release', 'commit', 'uncommit', 'spend', 'repay')),
  "amountCents" $cents not null check ("amountCents" > 0),
  "bookedOn" $day not null,
  -- What it rests on: a decision, an invoice, a contract.
  "source" text not null check (trim("source", '  	
') <> ''),
  "decisionId" $ref references "decisions" ("id"),
  "reversesId" $ref unique references "moneyEntries" ("id"),
  "seatId" $ref not null references "seats" ("id"),
  "recordedAt" $instant not null,
  check (("kind" in ('grant', 'take-back')) = ("projectId" is null))
);
create index "moneyEntries_budget" on "moneyEntries" ("budgetId", "id");
create index "moneyEntries_project" on "moneyEntries" ("projectId", "id") where "projectId" is not null;

-- What is in the pots now. A row of a budget by itself holds what is free; a row of a project what is set apart for it.
-- No pot can go below nothing, whatever races.
create table "pots" (
  "budgetId" $ref not null references "budgets" ("id"),
  -- 0 for the budget by itself.
  "projectId" $ref not null,
  "grantedCents" $cents not null check ("grantedCents" >= 0),
  "freeCents" $cents not null check ("freeCents" >= 0),
  "reservedCents" $cents not null check ("reservedCents" >= 0),
  "committedCents" $cents not null check ("committedCents" >= 0),
  "spentCents" $cents not null check ("spentCents" >= 0),
  primary key ("budgetId", "projectId")
);
