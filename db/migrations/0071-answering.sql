-- Voices of one body, on one occasion or on none, that get one answer; with that answer as the body writes it.
create table "clusters" (
  "id" $id,
  "bodyId" $ref not null references "bodies" ("id"),
  "occasionKind" text,
  "occasionId" $ref,
  "name" text not null check ("name" <> ''),
  -- The answer in the making; blank as long as nothing is chosen or written.
  "outcome" text not null,
  "reason" text not null,
  "change" text not null,
  "changeLabel" text not null,
  "changeAddress" text not null,
  "frameLine" text not null,
  "passedOnToBodyId" $ref references "bodies" ("id"),
  -- Goes up by one with every change of the words above, so that two people do not write over each other.
  "version" integer not null check ("version" >= 1),
  "writtenBySeatId" $ref references "seats" ("id"),
  "writtenAt" $instant,
  -- Who is working on it.
  "takenBySeatId" $ref references "seats" ("id"),
  "takenAt" $instant,
  -- Laid before a colleague, who agreed or sent it back.
  "proposedAt" $instant,
  "checkedBySeatId" $ref references "seats" ("id"),
  "checkedAt" $instant,
  "returnedBySeatId" $ref references "seats" ("id"),
  "returnedNote" text not null,
  "begunAt" $instant not null,
  -- The answer it became; from then on nothing changes.
  "answerId" $ref references "answers" ("id"),
  "sentAt" $instant,
  check (("occasionKind" is null) = ("occasionId" is null)),
  check (("checkedAt" is null) = ("checkedBySeatId" is null)),
  check ("checkedAt" is null or "proposedAt" is not null),
  check (("answerId" is null) = ("sentAt" is null))
);
create index "clusters_open" on "clusters" ("bodyId", "id") where "sentAt" is null;
create index "clusters_sent" on "clusters" ("bodyId", "id") where "sentAt" is not null;
create unique index "clusters_answer" on "clusters" ("answerId") where "answerId" is not null;

-- Which voices wait in a cluster: each in one at most. Once it is sent, answeredVoices knows.
create table "clusterVoices" (
  "voiceId" $ref primary key references "voices" ("id"),
  "clusterId" $ref not null references "clusters" ("id"),
  -- What the answer says to this author alone.
  "ownWords" text not null,
  "addedAt" $instant not null
);
create index "clusterVoices_cluster" on "clusterVoices" ("clusterId", "voiceId");
