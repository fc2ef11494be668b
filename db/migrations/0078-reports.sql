-- The words an official adds to a report, as they are being written.
create table "reportDrafts" (
  "trajectoryId" $ref primary key references "trajectories" ("id"),
  -- ReportWords of report-words.ts as JSON.
  "words" text not null,
  -- Goes up by one with every change, so that two people do not write over each other.
  "version" integer not null check ("version" >= 1),
  "savedBySeatId" $ref not null references "seats" ("id"),
  "savedAt" $instant not null
);

-- The deciding body lets a report out while answers are owed, and says why. Each serves one report.
create table "reportExemptions" (
  "id" $id,
  "trajectoryId" $ref not null references "trajectories" ("id"),
  "reason" text not null check (trim("reason", '  	
') <> ''),
  -- How many answers were owed when it was given.
  "owedCount" integer not null check ("owedCount" >= 1),
  "givenBySeatId" $ref not null references "seats" ("id"),
  "givenAt" $instant not null
);
create index "reportExemptions_trajectory" on "reportExemptions" ("trajectoryId", "id");

-- A report as it was published. It never changes; a later one stands beside it.
create table "trajectoryReports" (
  "id" $id,
  "trajectoryId" $ref not null references "trajectories" ("id"),
  "number" integer not null check ("number" >= 1),
  -- Everything it shows but the words of residents, as JSON. Those stay with whoever said them, so that they can be erased.
  "kept" text not null,
  "exemptionId" $ref references "reportExemptions" ("id"),
  "publishedBySeatId" $ref not null references "seats" ("id"),
  "publishedAt" $instant not null,
  unique ("trajectoryId", "number"),
  unique ("exemptionId")
);

-- The decision at the end of a trajectory, and how it stands to what people advised or made.
create table "trajectoryDecisions" (
  "trajectoryId" $ref primary key references "trajectories" ("id"),
  "decisionId" $ref not null unique references "decisions" ("id"),
  "isDeparture" $boolean not null,
  -- Why it departs; empty when it does not.
  "motivation" text not null,
  "recordedBySeatId" $ref not null references "seats" ("id"),
  "recordedAt" $instant not null,
  check ("isDeparture" = (trim("motivation", '  	
') <> ''))
);

-- Who made or decided it together and agreed to the departure: which group, on what day, and where that can be read.
create table "decisionConsents" (
  "trajectoryId" $ref not null references "trajectoryDecisions" ("trajectoryId"),
  "position" integer not null,
  "party" text not null check (trim("party", '  	
') <> ''),
  "consentedOn" $day not null,
  "source" text not null check (trim("source", '  	
') <> ''),
  primary key ("trajectoryId", "position")
);

-- What somebody who took part finds of the process: four statements from 1 to 5, and a line.
create table "trajectoryRatings" (
  "id" $id,
  "trajectoryId" $ref not null references "trajectories" ("id"),
  -- Null after erasure.
  "personId" $ref references "persons" ("id"),
  "influence" integer not null check ("influence" between 1 and 5),
  "access" integer not null check ("access" between 1 and 5),
  "answer" integer not null check ("answer" between 1 and 5),
  "fairness" integer not null check ("fairness" between 1 and 5),
  "line" text not null,
  "ratedAt" $instant not null,
  unique ("trajectoryId", "personId")
);
create index "trajectoryRatings_person" on "trajectoryRatings" ("personId") where "personId" is not null;

-- Who has been told what became of their voice; the key is "once".
create table "toldParticipants" (
  "trajectoryId" $ref not null references "trajectories" ("id"),
  "personId" $ref not null references "persons" ("id"),
  "toldAt" $instant not null,
  primary key ("trajectoryId", "personId")
);
create index "toldParticipants_person" on "toldParticipants" ("personId");
