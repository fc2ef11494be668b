-- What somebody told about oneself in a trajectory, to see who is heard and who is missing. Never shown per person, and
-- not part of the record: it goes with the person. A row with nothing in it: was asked, and rather said nothing.
create table "aboutPeople" (
  "trajectoryId" $ref not null references "trajectories" ("id"),
  "personId" $ref not null references "persons" ("id"),
  "ageGroup" text,
  -- The code of an area, or 'elsewhere'.
  "place" text,
  "stay" text,
  "language" text,
  "savedAt" $instant not null,
  primary key ("trajectoryId", "personId")
);
create index "aboutPeople_person" on "aboutPeople" ("personId");

-- With which somebody without an account can tell that, once. Only a hash of the link is kept.
create table "aboutInvitations" (
  "tokenHash" text primary key,
  "trajectoryId" $ref not null references "trajectories" ("id"),
  "personId" $ref not null references "persons" ("id"),
  "madeAt" $instant not null
);
create index "aboutInvitations_person" on "aboutInvitations" ("personId");

-- How many people were at an evening or a table, counted by who was there.
create table "attendances" (
  "id" $id,
  "trajectoryId" $ref not null references "trajectories" ("id"),
  -- The key of the phase.
  "phase" text not null,
  "name" text not null check ("name" <> ''),
  "heldOn" $day not null,
  "people" integer not null check ("people" >= 1),
  -- How many of them in each age group, as JSON; empty where nobody counted that.
  "ageGroups" text not null,
  "countedBySeatId" $ref not null references "seats" ("id"),
  "countedAt" $instant not null
);
create index "attendances_trajectory" on "attendances" ("trajectoryId", "heldOn");
