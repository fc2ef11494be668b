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
  -- Where it was said, for a plan that springs from a meeting rather than from ideas; empty otherwise.
  "meeting" text not null,
  -- Who carry it besides the people behind its ideas, with how that is known: signatures on paper.
  "paperCarriers" integer not null check ("paperCarriers" >= 0),
  "paperCarriersSource" text not null,
  "state" text not null check ("state" in ('checking', 'on-ballot', 'refused', 'withdrawn', 'merged')),
  -- Why it is not on the ballot.
  "reason" text not null,
  "mergedIntoId" $ref references "projects" ("id"),
  -- What the check found: the cost, whether it can be done, who would do it, by when.
  "costCents" $cents check ("costCents" > 0),
  "feasibility" text not null,
  "ownerBodyId" $ref references "bodies" ("id"),
  "readyOn" $day,
  -- Taken off a ballot that had been opened: it stays on the ballots that were cast, and cannot win.
  "leftBallotAt" $instant,
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
  check (("paperCarriers" = 0) = (trim("paperCarriersSource", '  	
') = '')),
  check ("leftBallotAt" is null or "state" = 'withdrawn'),
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

-- What happened to a plan, one after another. Never changed or removed.
create table "projectSteps" (
  "id" $id,
  "projectId" $ref not null references "projects" ("id"),
  "kind" text not null check ("kind" in (
    'drawn-up', 'changed', 'carried', 'checked', 'merged', 'refused', 'withdrawn', 'restored', 'won', 'lost', 'awarded', 'note'
  )),
  -- In words, as everybody reads it.
  "text" text not null,
  "costCents" $cents,
  -- Null for what follows from the count by itself.
  "seatId" $ref references "seats" ("id"),
  "happenedAt" $instant not null
);
create index "projectSteps_project" on "projectSteps" ("projectId", "id");

-- What a winning plan goes through on its way to done.
create table "milestones" (
  "id" $id,
  "projectId" $ref not null references "projects" ("id"),
  "title" text not null check (trim("title", '  	
') <> ''),
  "dueOn" $day not null,
  "doneOn" $day,
  "version" integer not null check ("version" >= 1)
);
create index "milestones_project" on "milestones" ("projectId", "dueOn", "id");
