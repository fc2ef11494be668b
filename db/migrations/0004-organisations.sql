-- A legal or informal group of people: an association, a housing corporation, the municipality itself.
create table "organisations" (
  "id" $id,
  "name" text not null,
  "kind" text not null check ("kind" in ('municipality', 'association', 'corporation', 'company', 'care', 'other')),
  "areaCode" text references "areas" ("code"),
  "about" text not null default '',
  "website" text not null default '',
  "email" text not null default '',
  "createdAt" $instant not null,
  "endedOn" $day
);
create index "organisations_area" on "organisations" ("areaCode");

-- A group of seats that decides, advises or does: council, college, department, neighbourhood team.
create table "bodies" (
  "id" $id,
  "organisationId" $ref not null references "organisations" ("id"),
  "name" text not null,
  "kind" text not null check ("kind" in ('council', 'college', 'department', 'team', 'advisory', 'board', 'committee', 'working-group')),
  "areaCode" text references "areas" ("code"),
  "about" text not null default '',
  -- Whether voices can be addressed to it, so that it owes answers.
  "isAnswering" $boolean not null,
  "createdAt" $instant not null,
  "endedOn" $day
);
create index "bodies_organisation" on "bodies" ("organisationId");
create index "bodies_area" on "bodies" ("areaCode");

-- A person's role in a body, from a day to a day. All authority in the site comes from here.
create table "seats" (
  "id" $id,
  "personId" $ref not null references "persons" ("id"),
  "bodyId" $ref not null references "bodies" ("id"),
  "role" text not null check ("role" in (
    'administrator', 'moderator', 'clerk', 'council-member', 'alderman', 'official', 'manager',
    'community-worker', 'participation-adviser', 'chair', 'coordinating-chair', 'member', 'delegate')),
  "title" text not null default '',
  "isContactPoint" $boolean not null,
  "fromOn" $day not null,
  "untilOn" $day,
  check ("untilOn" is null or "untilOn" >= "fromOn")
);
create index "seats_person" on "seats" ("personId");
create index "seats_body" on "seats" ("bodyId");

-- The neighbourhoods a seat is for. An alderman or council member has several in portfolio; none means: the whole town.
create table "portfolio" (
  "seatId" $ref not null references "seats" ("id"),
  "areaCode" text not null references "areas" ("code"),
  primary key ("seatId", "areaCode")
);
create index "portfolio_area" on "portfolio" ("areaCode");
