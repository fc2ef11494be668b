-- Municipality (GM), wijk (WK) and buurt (BU), by their CBS codes.
create table "areas" (
  "code" text primary key,
  "kind" text not null check ("kind" in ('municipality', 'wijk', 'buurt')),
  "name" text not null,
  "parentCode" text references "areas" ("code"),
  -- GeoJSON MultiPolygon in WGS 84; null where no boundary is known.
  "boundary" text,
  "west" $float,
  "south" $float,
  "east" $float,
  "north" $float,
  -- The four digits most addresses in a buurt have.
  "postcode" text,
  "changedAt" $instant not null,
  check (("kind" = 'municipality') = ("parentCode" is null))
);
create index "areas_postcode" on "areas" ("postcode") where "postcode" is not null;
create index "areas_parent" on "areas" ("parentCode");
