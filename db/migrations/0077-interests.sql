-- What matters to people in a trajectory: named by them, or by whoever runs it from what they said.
create table "interests" (
  "id" $id,
  "trajectoryId" $ref not null references "trajectories" ("id"),
  -- The two that are in every register from the start: of who does not live there yet, and of animals and nature.
  "standing" text check ("standing" in ('future', 'nature')),
  "name" text not null check (trim("name", '  	
') <> ''),
  "whose" text not null,
  -- Codes of areas with a space between; empty is everywhere the trajectory is about.
  "areaCodes" text not null,
  -- Goes up by one with every change, so that two people do not write over each other.
  "version" integer not null check ("version" >= 1),
  "removedReason" text check (trim("removedReason", '  	
') <> ''),
  unique ("trajectoryId", "standing")
);
create index "interests_trajectory" on "interests" ("trajectoryId", "id");

-- In which voices an interest is heard.
create table "interestVoices" (
  "interestId" $ref not null references "interests" ("id"),
  "voiceId" $ref not null references "voices" ("id"),
  primary key ("interestId", "voiceId")
);
create index "interestVoices_voice" on "interestVoices" ("voiceId");

-- Two interests that cannot both have their way, and why. The lower number stands first.
create table "interestConflicts" (
  "interestId" $ref not null references "interests" ("id"),
  "otherId" $ref not null references "interests" ("id"),
  "explanation" text not null check (trim("explanation", '  	
') <> ''),
  primary key ("interestId", "otherId"),
  check ("interestId" < "otherId")
);
create index "interestConflicts_other" on "interestConflicts" ("otherId");

-- How an interest was weighed, and why. Only ever added; the highest number holds.
create table "interestWeighings" (
  "id" $id,
  "interestId" $ref not null references "interests" ("id"),
  "number" integer not null check ("number" >= 1),
  "outcome" text not null check ("outcome" in ('met', 'partly', 'yielded')),
  "reason" text not null check (trim("reason", '  	
') <> ''),
  "seatId" $ref not null references "seats" ("id"),
  "weighedAt" $instant not null,
  unique ("interestId", "number")
);
