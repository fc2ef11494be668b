-- A table at a meeting, a pile of paper, an afternoon of telephone calls: from where voices are entered one by one.
create table "sittings" (
  "id" $id,
  "occasionKind" text not null,
  "occasionId" $ref not null,
  "name" text not null check (trim("name", '  	
') <> ''),
  "channel" text not null check ("channel" in ('meeting', 'paper', 'phone', 'mail')),
  "receivedOn" $day not null,
  "areaCode" text references "areas" ("code"),
  "begunBySeatId" $ref not null references "seats" ("id"),
  "begunAt" $instant not null
);
create index "sittings_occasion" on "sittings" ("occasionKind", "occasionId", "id");

-- Voices that came from one file. The file itself is not kept, only what it was called and its SHA-256.
create table "imports" (
  "id" $id,
  "occasionKind" text not null,
  "occasionId" $ref not null,
  "name" text not null check (trim("name", '  	
') <> ''),
  "channel" text not null check ("channel" in ('meeting', 'paper', 'phone', 'mail')),
  "receivedOn" $day not null,
  "fileName" text not null,
  "fingerprint" text not null check (length("fingerprint") = 64),
  "voiceCount" integer not null check ("voiceCount" >= 1),
  -- Rows that were wrong, and rows that were imported before.
  "badCount" integer not null check ("badCount" >= 0),
  "knownCount" integer not null check ("knownCount" >= 0),
  "bySeatId" $ref not null references "seats" ("id"),
  "importedAt" $instant not null,
  "takenBackAt" $instant,
  "takenBackReason" text check (trim("takenBackReason", '  	
') <> ''),
  check (("takenBackAt" is null) = ("takenBackReason" is null))
);
create index "imports_occasion" on "imports" ("occasionKind", "occasionId", "id");
create index "imports_file" on "imports" ("fingerprint");

-- What was imported on an occasion: the key is "nothing comes in twice". Gone for an import that was taken back.
create table "importedRows" (
  "occasionKind" text not null,
  "occasionId" $ref not null,
  -- SHA-256 of what a row says, and which time that is in its file.
  "fingerprint" text not null,
  "importId" $ref not null references "imports" ("id"),
  "rowNumber" integer not null check ("rowNumber" >= 1),
  primary key ("occasionKind", "occasionId", "fingerprint")
);
create index "importedRows_import" on "importedRows" ("importId");

-- A file that was read and not imported yet, or of which some rows wait to be mended. Thrown away after a day.
create table "waitingImports" (
  "id" $id,
  "occasionKind" text not null,
  "occasionId" $ref not null,
  "personId" $ref not null references "persons" ("id"),
  "fileName" text not null,
  "fingerprint" text not null check (length("fingerprint") = 64),
  -- Setting of setting.ts, Columns of columns.ts and Sheet of sheet.ts as JSON.
  "setting" text not null,
  "themeSlug" text not null,
  "columns" text not null,
  "sheet" text not null,
  -- Set once its good rows are in; then only the bad ones are left.
  "importId" $ref references "imports" ("id"),
  "keptAt" $instant not null
);
create index "waitingImports_kept" on "waitingImports" ("keptAt");
