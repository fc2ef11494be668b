-- What can be found: the stems of the words of every voice, promise and decision. Made from the record, in its order.
create table "searchEntries" (
  "id" $id,
  "kind" text not null,
  "thingId" $ref not null,
  "stems" text not null,
  unique ("kind", "thingId")
);
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

create virtual table "searchIndex" using fts5 ("stems", content = 'searchEntries', content_rowid = 'id', detail = 'none');
create trigger "searchEntries_added" after insert on "searchEntries"
begin
  insert into "searchIndex" (rowid, "stems") values (new."id", new."stems");
end;
create trigger "searchEntries_removed" after delete on "searchEntries"
begin
  insert into "searchIndex" ("searchIndex", rowid, "stems") values ('delete', old."id", old."stems");
end;
create trigger "searchEntries_changed" after update of "stems" on "searchEntries"
begin
  insert into "searchIndex" ("searchIndex", rowid, "stems") values ('delete', old."id", old."stems");
  insert into "searchIndex" (rowid, "stems") values (new."id", new."stems");
end;
