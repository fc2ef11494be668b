-- A form that was sent counts once; this remembers where its result is.
create table "submissions" (
  "key" text primary key,
  "address" text not null,
  "sentAt" $instant not null
);
create index "submissions_sentAt" on "submissions" ("sentAt");
