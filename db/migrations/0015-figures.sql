-- Figures of a place over time. What is not known has no row: it is never shown as a number.
create table "figures" (
  "areaCode" text not null references "areas" ("code"),
  "indicator" text not null,
  "year" integer not null check ("year" between 1900 and 2200),
  "value" $float not null,
  "source" text not null,
  primary key ("areaCode", "indicator", "year")
);
