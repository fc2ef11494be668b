-- By what rules participation goes in this municipality: the ladder, the lowest rung, how early is early enough. The newest
-- holds; without any, those the program comes with. A plan keeps to the rules under which it was published.
create table "participationRules" (
  "number" integer primary key check ("number" >= 1),
  -- ParticipationRules of ladder.ts as JSON.
  "rules" text not null,
  "reason" text not null check (trim("reason", '  	
') <> ''),
  "statedBySeatId" $ref not null references "seats" ("id"),
  "statedAt" $instant not null
);

-- One participation process, from plan to report.
create table "trajectories" (
  "id" $id,
  -- Who runs it and owes the answers; where that is not the municipality, the body of the municipality that looks along.
  "runningBodyId" $ref not null references "bodies" ("id"),
  "checkingBodyId" $ref references "bodies" ("id"),
  -- 0: not published yet. What lists and the clock need of the plan that holds is copied here.
  "planNumber" integer not null check ("planNumber" >= 0),
  "title" text not null,
  "decidingBodyId" $ref references "bodies" ("id"),
  "opensAt" $instant,
  "closesAt" $instant,
  "feedbackOn" $day,
  "decisionOn" $day,
  "createdBySeatId" $ref not null references "seats" ("id"),
  "createdAt" $instant not null,
  "publishedAt" $instant,
  -- Set once by what happened, not by the calendar: the first report was published, the body decided.
  "reportedAt" $instant,
  "decidedAt" $instant,
  "decisionId" $ref references "decisions" ("id"),
  "withdrawnAt" $instant,
  "withdrawnReason" text check (trim("withdrawnReason", '  	
') <> ''),
  check (("planNumber" = 0) = ("publishedAt" is null)),
  check ("publishedAt" is null or ("opensAt" is not null and "closesAt" is not null)),
  check ("opensAt" < "closesAt"),
  check (("decidedAt" is null) = ("decisionId" is null)),
  check (("withdrawnAt" is null) = ("withdrawnReason" is null))
);
create index "trajectories_running" on "trajectories" ("id") where "publishedAt" is not null and "decidedAt" is null and "withdrawnAt" is null;
create index "trajectories_body" on "trajectories" ("runningBodyId", "id");
create index "trajectories_closed" on "trajectories" ("closesAt", "id") where "publishedAt" is not null;

-- The plan as it is being written: before the first version, and for every next one.
create table "planDrafts" (
  "trajectoryId" $ref primary key references "trajectories" ("id"),
  -- Plan of plan.ts as JSON, as far as it is written.
  "plan" text not null,
  -- Goes up by one with every change, so that two people do not write over each other.
  "version" integer not null check ("version" >= 1),
  -- Set while it lies with the municipality to be looked at.
  "submittedAt" $instant,
  -- Why the plan changes; empty before the first version.
  "reason" text not null,
  "savedBySeatId" $ref not null references "seats" ("id"),
  "savedAt" $instant not null
);

-- What was said when a plan was sent back to its writers. For them and for who looks along; never changed.
create table "planNotes" (
  "id" $id,
  "trajectoryId" $ref not null references "trajectories" ("id"),
  "text" text not null check (trim("text", '  	
') <> ''),
  "bySeatId" $ref not null references "seats" ("id"),
  "at" $instant not null
);
create index "planNotes_trajectory" on "planNotes" ("trajectoryId", "id");

-- Plans to begin from. Their moments are counted from a day zero; see plan-template.ts.
create table "planTemplates" (
  "id" $id,
  "name" text not null check (trim("name", '  	
') <> ''),
  "plan" text not null,
  "keptBySeatId" $ref not null references "seats" ("id"),
  "keptAt" $instant not null,
  "removedAt" $instant
);

-- The plan, word for word, as it held and holds. From the second on each has a reason.
create table "planVersions" (
  "trajectoryId" $ref not null references "trajectories" ("id"),
  "number" integer not null check ("number" >= 1),
  "plan" text not null,
  -- The rules under which this version was published, as they were then.
  "rules" text not null,
  "reason" text not null,
  "statedBySeatId" $ref not null references "seats" ("id"),
  -- Who looked along for the municipality, where somebody else runs it.
  "checkedBySeatId" $ref references "seats" ("id"),
  "statedAt" $instant not null,
  primary key ("trajectoryId", "number"),
  check (("number" = 1) = (trim("reason", '  	
') = ''))
);

-- Where a trajectory counts: the areas its plan names. None: the whole town.
create table "trajectoryPlaces" (
  "trajectoryId" $ref not null references "trajectories" ("id"),
  "areaCode" text not null references "areas" ("code"),
  primary key ("trajectoryId", "areaCode")
);
create index "trajectoryPlaces_area" on "trajectoryPlaces" ("areaCode", "trajectoryId");

-- Kinds of voice that belong to a trajectory and to a formal consultation.
insert into "voiceKinds" ("slug", "position") values ('reaction', 50), ('formal-view', 60);
insert into "answerTerms" ("kind", "workingDays") values ('reaction', 30), ('formal-view', 60);
