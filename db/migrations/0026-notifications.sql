-- What happened, told once to whoever it concerns: some by a mail of their own, followers in the daily digest.
create table "news" (
  "id" $id,
  "kind" text not null check ("kind" in ('own-voice', 'own-promise', 'work', 'followed', 'head')),
  "actorId" $ref references "persons" ("id"),
  -- What it is about, such as area:BU05460101 voice:12, separated by spaces.
  "topics" text not null,
  "title" text not null,
  "text" text not null,
  "address" text not null,
  "at" $instant not null
);
create index "news_at" on "news" ("at");

-- Whom a piece of news was told directly.
create table "toldPersons" (
  "newsId" $ref not null references "news" ("id"),
  "personId" $ref not null references "persons" ("id"),
  "readAt" $instant,
  primary key ("newsId", "personId")
);
create index "toldPersons_person" on "toldPersons" ("personId", "newsId" desc);

-- The kinds of mail somebody has stopped.
create table "stoppedMail" (
  "personId" $ref not null references "persons" ("id"),
  "kind" text not null,
  "since" $instant not null,
  primary key ("personId", "kind")
);

-- Who got the digest of which day: at most one a day.
create table "digests" (
  "personId" $ref not null references "persons" ("id"),
  "onDay" $day not null,
  primary key ("personId", "onDay")
);

-- What the clock has done already: the digest of a day, the reminder of a due date. Never twice.
create table "clockWork" (
  "task" text primary key,
  "doneAt" $instant not null
);

-- What the links to stop mail are signed with.
create table "signingKeys" (
  "name" text primary key,
  "secret" text not null
);
