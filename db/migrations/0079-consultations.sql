-- A formal consultation: a draft decision lies on display, and whoever may submits a formal view within the term.
create table "consultations" (
  "id" $id,
  -- Who runs it, receives the views and owes the answers; and who decides.
  "bodyId" $ref not null references "bodies" ("id"),
  "decidingBodyId" $ref not null references "bodies" ("id"),
  -- The participation trajectory it belongs to. Null: it stands alone.
  "trajectoryId" $ref references "trajectories" ("id"),
  -- Announcement of announcement.ts as JSON: as it is being written, and later as it holds. What lists and the clock need
  -- of it is copied beside it.
  "announcement" text not null,
  -- Goes up with every change of the draft, so that two people do not write over each other.
  "edits" integer not null check ("edits" >= 1),
  -- 0: not announced yet.
  "number" integer not null check ("number" >= 0),
  "title" text not null check ("title" <> ''),
  "opensOn" $day not null,
  "lastOn" $day not null,
  "createdBySeatId" $ref not null references "seats" ("id"),
  "createdAt" $instant not null,
  "announcedAt" $instant,
  -- Set once by what was done, not by the calendar.
  "notedAt" $instant,
  "decidedAt" $instant,
  "decisionId" $ref references "decisions" ("id"),
  "withdrawnAt" $instant,
  "withdrawnReason" text check (trim("withdrawnReason", '  	
') <> ''),
  -- By which the order of the speakers was drawn; anyone can draw it again.
  "speakersSeed" text,
  check ("opensOn" <= "lastOn"),
  check (("number" = 0) = ("announcedAt" is null)),
  check (("decidedAt" is null) = ("decisionId" is null)),
  -- The answers are there before anybody decides.
  check ("decidedAt" is null or "notedAt" is not null),
  check (("withdrawnAt" is null) = ("withdrawnReason" is null))
);
create index "consultations_term" on "consultations" ("lastOn", "id") where "announcedAt" is not null;
create index "consultations_body" on "consultations" ("bodyId", "id");
create index "consultations_trajectory" on "consultations" ("trajectoryId", "id") where "trajectoryId" is not null;

-- The announcement, word for word, as it held and holds. From the second on each is a correction with a reason.
create table "announcementVersions" (
  "consultationId" $ref not null references "consultations" ("id"),
  "number" integer not null check ("number" >= 1),
  "announcement" text not null,
  "reason" text not null,
  "statedBySeatId" $ref not null references "seats" ("id"),
  "statedAt" $instant not null,
  primary key ("consultationId", "number"),
  check (("number" = 1) = (trim("reason", '  	
') = ''))
);

create table "consultationPlaces" (
  "consultationId" $ref not null references "consultations" ("id"),
  "areaCode" text not null references "areas" ("code"),
  primary key ("consultationId", "areaCode")
);
create index "consultationPlaces_area" on "consultationPlaces" ("areaCode", "consultationId");

-- What belongs to a formal view and is not public: who submitted it and the whole text. The voice beside it is public and
-- holds the summary and the answer.
create table "formalViews" (
  "voiceId" $ref primary key references "voices" ("id"),
  "consultationId" $ref not null references "consultations" ("id"),
  "number" integer not null check ("number" >= 1),
  -- Opens the page with the receipt, for who has no account.
  "receiptKey" text not null unique,
  "draftKey" text not null,
  "channel" text not null check ("channel" in ('web', 'paper', 'meeting', 'phone')),
  -- When it was sent by the site, was said or came in; for post also the day on which it was posted.
  "receivedAt" $instant not null,
  "postmarkedOn" $day,
  "isLate" $boolean not null,
  -- By which rule it is in time or late: term.ts.
  "receiptRule" text not null,
  "personId" $ref references "persons" ("id"),
  -- Empty after erasure.
  "email" text not null,
  "name" text not null,
  "street" text not null,
  "postcode" text not null,
  "town" text not null,
  -- Name and address of who it is submitted for, when that is somebody else.
  "represented" text not null,
  -- What is at stake for the submitter, where only who has an interest may submit.
  "stake" text not null,
  "text" text not null,
  "lateReason" text not null,
  -- An oral view is put in writing and confirmed by who said it.
  "confirmedAt" $instant,
  "confirmedHow" text check ("confirmedHow" in ('mail', 'paper')),
  -- A late view may be left aside: the answer says why.
  "leftAsideAt" $instant,
  "askedToSpeakAt" $instant,
  -- What was said at the hearing, in short and without names.
  "spoken" text not null,
  "summarisedAt" $instant,
  "eraseAskedAt" $instant,
  "erasedAt" $instant,
  unique ("consultationId", "number"),
  check (("confirmedAt" is null) = ("confirmedHow" is null)),
  check ("isLate" or "leftAsideAt" is null)
);
create index "formalViews_person" on "formalViews" ("personId", "voiceId") where "personId" is not null;
create index "formalViews_toErase" on "formalViews" ("voiceId") where "eraseAskedAt" is not null and "erasedAt" is null;

-- An authorisation, a photo, a letter. Loose until the view is submitted.
create table "viewFiles" (
  "key" text primary key,
  "voiceId" $ref references "formalViews" ("voiceId"),
  "isAuthorisation" $boolean not null,
  "name" text not null,
  "mediaType" text not null,
  "bytes" $bytes not null,
  "addedAt" $instant not null
);
create index "viewFiles_voice" on "viewFiles" ("voiceId") where "voiceId" is not null;
create index "viewFiles_loose" on "viewFiles" ("addedAt") where "voiceId" is null;

-- What somebody without an account sent, until the address is confirmed.
create table "pendingViews" (
  "key" text primary key,
  "consultationId" $ref not null references "consultations" ("id"),
  "content" text not null,
  "sentAt" $instant not null
);
create index "pendingViews_consultation" on "pendingViews" ("consultationId");

-- Each view, the response and the change, as they were when the note was published. A published one is fixed.
create table "responseNotes" (
  "id" $id,
  "consultationId" $ref not null references "consultations" ("id"),
  "number" integer not null check ("number" >= 1),
  "introduction" text not null check (trim("introduction", '  	
') <> ''),
  -- NoteFacts of response-note.ts as JSON.
  "facts" text not null,
  "publishedBySeatId" $ref not null references "seats" ("id"),
  "publishedAt" $instant not null,
  unique ("consultationId", "number")
);
