-- The municipality's own editions of the guidance. The first edition is the one the program comes with; it stands in the
-- code, so these begin at two.
create table "guidanceEditions" (
  "number" integer primary key check ("number" >= 2),
  -- A list of Point of point.ts as JSON.
  "points" text not null,
  "reason" text not null check (trim("reason", '  	
') <> ''),
  "statedBySeatId" $ref not null references "seats" ("id"),
  "statedAt" $instant not null
);

-- The next edition as it is being written; there is one at most.
create table "guidanceDraft" (
  "id" integer primary key check ("id" = 1),
  "points" text not null,
  -- Goes up by one with every change, so that two people do not write over each other.
  "version" integer not null check ("version" >= 1),
  "savedBySeatId" $ref not null references "seats" ("id"),
  "savedAt" $instant not null
);
