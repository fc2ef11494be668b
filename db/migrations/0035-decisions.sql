-- What a body decided. A correction is a new version with its reason; every version stays readable.
create table "decisions" (
  "id" $id,
  "bodyId" $ref not null references "bodies" ("id"),
  -- The version that holds now, and the day it gives; the registers are read in that order.
  "version" integer not null check ("version" >= 1),
  "decidedOn" $day not null,
  "recordedAt" $instant not null
);
create index "decisions_decidedOn" on "decisions" ("decidedOn", "id");
create index "decisions_body" on "decisions" ("bodyId", "decidedOn", "id");

create table "decisionVersions" (
  "decisionId" $ref not null references "decisions" ("id"),
  "number" integer not null check ("number" >= 1),
  "title" text not null check (trim("title", '  	
') <> ''),
  "decidedOn" $day not null,
  "outcome" text not null check ("outcome" in ('adopted', 'adopted-with-changes', 'rejected', 'postponed')),
  -- What was decided, in words.
  "text" text not null,
  "reason" text not null check (trim("reason", '  	
') <> ''),
  "caseNumber" text check (length("caseNumber") between 1 and 40),
  -- Lists of JSON, so that an old version reads as it was.
  "areaCodes" text not null,
  "voiceIds" text not null,
  -- Why the version before this one was not right.
  "correction" text not null,
  "recordedBySeatId" $ref not null references "seats" ("id"),
  "recordedAt" $instant not null,
  primary key ("decisionId", "number"),
  check (("number" = 1) = (trim("correction", '  	
') = ''))
);

-- Where a decision counts: the areas it names, and everything those lie in.
create table "decisionPlaces" (
  "decisionId" $ref not null references "decisions" ("id"),
  "areaCode" text not null references "areas" ("code"),
  "isNamed" $boolean not null,
  "decidedOn" $day not null,
  primary key ("decisionId", "areaCode")
);
create index "decisionPlaces_area" on "decisionPlaces" ("areaCode", "decidedOn", "decisionId");

-- The voices that were considered.
create table "decisionVoices" (
  "decisionId" $ref not null references "decisions" ("id"),
  "voiceId" $ref not null references "voices" ("id"),
  primary key ("decisionId", "voiceId")
);
create index "decisionVoices_voice" on "decisionVoices" ("voiceId");
