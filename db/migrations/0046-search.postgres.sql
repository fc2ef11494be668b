-- What can be found: the stems of the words of every voice, promise and decision. Made from the record, in its order.
create table "searchEntries" (
  "id" $id,
  "kind" text not null,
  "thingId" $ref not null,
  "stems" text not null,
  "terms" tsvector generated always as (array_to_tsvector(string_to_array("stems", ' '))) stored,
  unique ("kind", "thingId")
);
create index "searchEntries_terms" on "searchEntries" using gin ("terms");
-- Every word that occurs or once occurred, with its stem: for compounds and typing mistakes.
create table "searchForms" (
  "form" text not null,
  "stem" text not null,
  primary key ("form", "stem")
);
create index "searchForms_stem" on "searchForms" ("stem");
-- Up to where the record was read.
create table "searchProgress" (
  "id" integer primary key check ("id" = 1),
  "position" $ref not null
);
insert into "searchProgress" values (1, 0);
