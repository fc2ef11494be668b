-- Who does what for whom by when. Late is not kept here: it follows from dueOn and the day of today.
create table "promises" (
  "id" $id,
  "title" text not null check (trim("title", '  	
') <> ''),
  "text" text not null,
  "themeSlug" text references "themes" ("slug"),
  "dueOn" $day not null,
  -- Which of promiseTerms holds now.
  "termsNumber" integer not null check ("termsNumber" >= 1),
  "keeperOrganisationId" $ref not null references "organisations" ("id"),
  "keeperBodyId" $ref references "bodies" ("id"),
  "keeperSeatId" $ref references "seats" ("id"),
  -- Somebody of the keeper who chose to be named.
  "contactSeatId" $ref references "seats" ("id"),
  "beneficiary" text not null check (trim("beneficiary", '  	
') <> ''),
  "beneficiaryOrganisationId" $ref references "organisations" ("id"),
  "beneficiaryAreaCode" text references "areas" ("code"),
  "decisionId" $ref references "decisions" ("id"),
  "voiceId" $ref references "voices" ("id"),
  "meeting" text not null,
  "promisedOn" $day not null,
  "recordedAt" $instant not null,
  "recordedBySeatId" $ref not null references "seats" ("id"),
  "state" text not null check ("state" in ('planned', 'under-way', 'kept', 'broken', 'withdrawn')),
  "isEnded" $boolean not null,
  "endedAt" $instant,
  "endReason" text not null,
  check ("decisionId" is not null or "voiceId" is not null or trim("meeting", '  	
') <> ''),
  check ("keeperSeatId" is null or "keeperBodyId" is not null),
  check ("isEnded" = ("state" in ('kept', 'broken', 'withdrawn'))),
  check ("isEnded" = ("endedAt" is not null)),
  check ("isEnded" = (trim("endReason", '  	
') <> ''))
);
create index "promises_promisedOn" on "promises" ("promisedOn", "id");
create index "promises_state" on "promises" ("state", "promisedOn", "id");
create index "promises_due" on "promises" ("isEnded", "dueOn", "id");
create index "promises_theme" on "promises" ("themeSlug", "promisedOn", "id");
create index "promises_body" on "promises" ("keeperBodyId", "promisedOn", "id");
create index "promises_bodyDue" on "promises" ("keeperBodyId", "isEnded", "dueOn", "id");
create index "promises_organisation" on "promises" ("keeperOrganisationId", "promisedOn", "id");
create index "promises_organisationDue" on "promises" ("keeperOrganisationId", "isEnded", "dueOn", "id");
create index "promises_organisationItself" on "promises" ("keeperOrganisationId", "isEnded", "dueOn", "id") where "keeperBodyId" is null;
create index "promises_decision" on "promises" ("decisionId");

-- What was promised, word for word. The first terms, and those of every change with its reason.
create table "promiseTerms" (
  "promiseId" $ref not null references "promises" ("id"),
  "number" integer not null check ("number" >= 1),
  "title" text not null check (trim("title", '  	
') <> ''),
  "text" text not null,
  "dueOn" $day not null,
  "reason" text not null,
  "statedBySeatId" $ref not null references "seats" ("id"),
  "statedAt" $instant not null,
  primary key ("promiseId", "number"),
  check (("number" = 1) = (trim("reason", '  	
') = ''))
);

-- The voices it springs from; who brought those in may say whether it was kept.
create table "promiseVoices" (
  "promiseId" $ref not null references "promises" ("id"),
  "voiceId" $ref not null references "voices" ("id"),
  primary key ("promiseId", "voiceId")
);
create index "promiseVoices_voice" on "promiseVoices" ("voiceId");

-- Where a promise counts: the areas it names, and everything those lie in. State and dates are copied for the lists.
create table "promisePlaces" (
  "promiseId" $ref not null references "promises" ("id"),
  "areaCode" text not null references "areas" ("code"),
  "isNamed" $boolean not null,
  "promisedOn" $day not null,
  "dueOn" $day not null,
  "state" text not null,
  "isEnded" $boolean not null,
  primary key ("promiseId", "areaCode")
);
create index "promisePlaces_area" on "promisePlaces" ("areaCode", "promisedOn", "promiseId");
create index "promisePlaces_state" on "promisePlaces" ("areaCode", "state", "promisedOn", "promiseId");
create index "promisePlaces_due" on "promisePlaces" ("areaCode", "isEnded", "dueOn", "promiseId");

-- What the keeper reports, one after another. Nothing here is changed afterwards.
create table "promiseSteps" (
  "id" $id,
  "promiseId" $ref not null references "promises" ("id"),
  "state" text not null check ("state" in ('planned', 'under-way', 'changed', 'kept', 'broken', 'withdrawn', 'reopened')),
  "text" text not null check (trim("text", '  	
') <> ''),
  "happenedOn" $day not null,
  "link" text check ("link" like 'http%'),
  "reportedBySeatId" $ref not null references "seats" ("id"),
  "reportedAt" $instant not null
);
create index "promiseSteps_promise" on "promiseSteps" ("promiseId", "id");

-- What a step shows: photos of the keeper's own.
-- Until the step is taken a photo is only known by its key; it is swept away after some days.
create table "promisePhotos" (
  "key" text primary key,
  "stepId" $ref references "promiseSteps" ("id"),
  "position" integer not null,
  "width" integer not null,
  "height" integer not null,
  "thumbnailWidth" integer not null,
  "thumbnailHeight" integer not null,
  "fingerprint" text not null,
  "addedAt" $instant not null
);
create index "promisePhotos_step" on "promisePhotos" ("stepId", "position") where "stepId" is not null;
create index "promisePhotos_loose" on "promisePhotos" ("addedAt") where "stepId" is null;

create table "promisePhotoFiles" (
  "photoKey" text not null references "promisePhotos" ("key") on delete cascade,
  "size" text not null check ("size" in ('large', 'thumbnail')),
  "bytes" $bytes not null,
  primary key ("photoKey", "size")
);

-- What those it was promised to think of it. A person has one that counts; the earlier ones stay.
create table "promiseVerdicts" (
  "id" $id,
  "promiseId" $ref not null references "promises" ("id"),
  "personId" $ref not null references "persons" ("id"),
  -- As what the person speaks.
  "standing" text not null check ("standing" in ('author', 'organisation', 'area-team')),
  "isKept" $boolean not null,
  "line" text not null check (length("line") <= 280),
  -- Whether the person wants their name beside it.
  "isSigned" $boolean not null,
  "givenAt" $instant not null,
  "replacedAt" $instant,
  "hiddenAt" $instant,
  "hiddenBySeatId" $ref references "seats" ("id"),
  "hiddenReason" text not null,
  check (("hiddenAt" is null) = (trim("hiddenReason", '  	
') = '')),
  check (("hiddenAt" is null) = ("hiddenBySeatId" is null))
);
create unique index "promiseVerdicts_one" on "promiseVerdicts" ("promiseId", "personId") where "replacedAt" is null;
create index "promiseVerdicts_person" on "promiseVerdicts" ("personId");
