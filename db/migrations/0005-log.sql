-- The record: one append-only log of everything said, answered, decided, promised and changed.
create table "logEntries" (
  "id" $id,
  "kind" text not null,
  "subject" text not null,
  "at" $instant not null,
  "facts" text not null
);
create index "logEntries_subject" on "logEntries" ("subject");
