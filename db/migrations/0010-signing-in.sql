-- Where somebody is signed in. The browser holds the token, we hold only its hash.
create table "sessions" (
  "id" $id,
  "tokenHash" text not null unique,
  "personId" $ref not null references "persons" ("id"),
  -- How the person showed who it is.
  "method" text not null check ("method" in ('mail', 'code', 'passkey', 'provider')),
  -- The browser and the machine in words, such as: Firefox op Windows.
  "device" text not null,
  "createdAt" $instant not null,
  -- A day and not a moment, so that reading a page writes at most once a day.
  "lastUsedOn" $day not null,
  "secondFactorAt" $instant,
  -- The person has set up a second factor and has not passed it here yet: nobody is signed in until then.
  "isHalf" $boolean not null
);
create index "sessions_person" on "sessions" ("personId");
