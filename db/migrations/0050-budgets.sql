-- Money that a neighbourhood divides. The rules that hold now are copied here; every version stands in budgetRules.
create table "budgets" (
  "id" $id,
  "title" text not null check (trim("title", '  	
') <> ''),
  "about" text not null,
  "areaCode" text not null references "areas" ("code"),
  -- Who runs it, owes the answers to the ideas, and accounts for the money.
  "bodyId" $ref not null references "bodies" ("id"),
  -- Where the money comes from: a decision of this town, and the case it belongs to.
  "decisionId" $ref references "decisions" ("id"),
  "caseNumber" text check (length("caseNumber") between 1 and 40),
  "periodFrom" $day not null,
  "periodUntil" $day not null,
  "rulesNumber" integer not null check ("rulesNumber" >= 1),
  -- What of the rules the clock and the lists need; the whole of them stands in budgetRules.
  "ideasAt" $instant not null,
  "checkAt" $instant not null,
  "draftAt" $instant not null,
  "votingOpensAt" $instant not null,
  "votingClosesAt" $instant not null,
  "resultAt" $instant not null,
  "createdBySeatId" $ref not null references "seats" ("id"),
  "createdAt" $instant not null,
  -- Set once by what happened, not by the calendar: the urn was shut, the result was made public,
  -- the promises were made, the account was given.
  "urnClosedAt" $instant,
  "resultPublishedAt" $instant,
  "awardedAt" $instant,
  "accountedAt" $instant,
  -- Begun by mistake, and taken back before anybody could vote.
  "withdrawnAt" $instant,
  "withdrawnReason" text check (trim("withdrawnReason", '  	
') <> ''),
  check ("periodFrom" <= "periodUntil"),
  check ("ideasAt" <= "checkAt" and "checkAt" <= "draftAt" and "draftAt" <= "votingOpensAt"),
  check ("votingOpensAt" < "votingClosesAt" and "votingClosesAt" <= "resultAt"),
  check ("resultPublishedAt" is null or "urnClosedAt" is not null),
  check ("awardedAt" is null or "resultPublishedAt" is not null),
  check (("withdrawnAt" is null) = ("withdrawnReason" is null)),
  check ("withdrawnAt" is null or ("withdrawnAt" < "votingOpensAt" and "urnClosedAt" is null))
);
create index "budgets_area" on "budgets" ("areaCode", "id");
create index "budgets_running" on "budgets" ("id") where "accountedAt" is null and "withdrawnAt" is null;
create index "budgets_accounted" on "budgets" ("periodUntil", "id") where "accountedAt" is not null;
create index "budgets_withdrawn" on "budgets" ("withdrawnAt", "id") where "withdrawnAt" is not null;
create index "budgets_body" on "budgets" ("bodyId", "id");
create index "budgets_closing" on "budgets" ("votingClosesAt") where "urnClosedAt" is null;
create index "budgets_result" on "budgets" ("resultAt") where "resultPublishedAt" is null;

-- The rules, word for word, as they held and hold. From the second on they have a reason.
create table "budgetRules" (
  "budgetId" $ref not null references "budgets" ("id"),
  "number" integer not null check ("number" >= 1),
  -- Rules of rules.ts as JSON, so that an old version reads as it was.
  "rules" text not null,
  "reason" text not null,
  -- Stated after voting had opened: a public correction.
  "isCorrection" $boolean not null,
  "statedBySeatId" $ref not null references "seats" ("id"),
  "statedAt" $instant not null,
  primary key ("budgetId", "number"),
  check (("number" = 1) = (trim("reason", '  	
') = ''))
);

-- What the team wrote beside the figures and voices of the place.
create table "analysisNotes" (
  "id" $id,
  "budgetId" $ref not null references "budgets" ("id"),
  -- What it stands beside: a figure, a theme, the promises, or the place as a whole.
  "about" text not null,
  "text" text not null check (trim("text", '  	
') <> ''),
  "seatId" $ref not null references "seats" ("id"),
  "writtenAt" $instant not null,
  -- A note that was put right is followed by another one.
  "replacesId" $ref unique references "analysisNotes" ("id")
);
create index "analysisNotes_budget" on "analysisNotes" ("budgetId", "id");

-- Kinds of voice that only a budget takes.
insert into "voiceKinds" ("slug", "position") values ('objection', 40);
insert into "answerTerms" ("kind", "workingDays") values ('objection', 10);
