-- A plan that money can be spent on, drawn up from one or more ideas.
create table "projects" (
  "id" $id,
  "budgetId" $ref not null references "budgets" ("id"),
  -- How it is called on the ballot and in an exported vote; one in its budget.
  "code" text not null check (length("code") between 1 and 40),
  "title" text not null check (trim("title", '  	
') <> ''),
  "text" text not null,
  "areaCode" text references "areas" ("code"),
  "longitude" $float,
  "latitude" $float,
  "state" text not null check ("state" in ('checking', 'on-ballot', 'refused', 'withdrawn', 'merged')),
  -- Why it is not on the ballot.
  "reason" text not null,
  "mergedIntoId" $ref references "projects" ("id"),
  -- What the check found: the cost, whether it can be done, who would do it, by when.
  "costCents" $cents check ("costCents" > 0),
  "feasibility" text not null,
  "ownerBodyId" $ref references "bodies" ("id"),
  "readyOn" $day,
  -- Known after the count.
  "hasWon" $boolean,
  "promiseId" $ref unique references "promises" ("id"),
  -- One more at every change, so that the second of two editors sees the first.
  "version" integer not null check ("version" >= 1),
  "createdAt" $instant not null,
  unique ("budgetId", "code"),
  check (("longitude" is null) = ("latitude" is null)),
  check (("state" = 'merged') = ("mergedIntoId" is not null)),
  check ("state" not in ('refused', 'withdrawn') or trim("reason", '  	
') <> ''),
  check ("state" <> 'on-ballot' or ("costCents" is not null and "ownerBodyId" is not null and "readyOn" is not null)),
  check ("promiseId" is null or "hasWon")
);
create index "projects_budget" on "projects" ("budgetId", "state", "id");

-- The ideas a plan was drawn up from. When plans are merged their ideas come along, and so do the authors.
create table "projectVoices" (
  "projectId" $ref not null references "projects" ("id"),
  "voiceId" $ref not null references "voices" ("id"),
  primary key ("projectId", "voiceId")
);
create index "projectVoices_voice" on "projectVoices" ("voiceId");
