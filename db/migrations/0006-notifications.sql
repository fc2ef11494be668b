-- Who follows what: an area, a voice, a promise. The topic reads as kind:number.
create table "follows" (
  "personId" $ref not null references "persons" ("id"),
  "topic" text not null,
  "since" $instant not null,
  primary key ("personId", "topic")
);
create index "follows_topic" on "follows" ("topic");
