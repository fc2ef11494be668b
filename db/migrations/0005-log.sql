-- The record: one append-only log of everything said, answered, decided, promised and changed.
-- The facts and the salt can be erased; the digest of both stays, so that the tree over the entries stays whole.
create table "logEntries" (
  "id" $id,
  "kind" text not null,
  "subject" text not null,
  "at" $instant not null,
  "facts" text,
  "salt" text,
  "digest" text not null,
  -- Given when the entry is sealed, one after another: 1, 2, 3. The other two are the tree up to this entry.
  "position" $ref unique,
  "peak" text,
  "root" text,
  check (("facts" is null) = ("salt" is null)),
  check (("position" is null) = ("peak" is null)),
  check (("position" is null) = ("root" is null))
);
create index "logEntries_subject" on "logEntries" ("subject");
create index "logEntries_unsealed" on "logEntries" ("id") where "position" is null;
