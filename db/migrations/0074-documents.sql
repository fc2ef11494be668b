-- A file as it was sent. Without a document that names it, it came with a form that is not done yet.
create table "documentFiles" (
  "key" text primary key,
  "name" text not null check ("name" <> ''),
  "mediaType" text not null,
  "size" integer not null check ("size" > 0),
  -- SHA-256 of the bytes, as the record keeps it.
  "fingerprint" text not null,
  "addedAt" $instant not null,
  "bytes" $bytes not null
);

-- What lies on display on an occasion: a file, a link, or a text to comment on passage by passage. It never changes: a
-- newer version is another document that replaces it.
create table "documents" (
  "id" $id,
  "occasionKind" text not null,
  "occasionId" $ref not null,
  "title" text not null check (trim("title", '  	
') <> ''),
  "about" text not null,
  -- For everybody from the same day. Before that, only who runs the occasion sees it.
  "onDisplayFrom" $day not null,
  "form" text not null check ("form" in ('file', 'link', 'text')),
  "fileKey" text unique references "documentFiles" ("key"),
  "link" text,
  -- The version before, and why there is a newer one.
  "replacesId" $ref references "documents" ("id"),
  "reason" text not null,
  "addedBySeatId" $ref not null references "seats" ("id"),
  "addedAt" $instant not null,
  -- When who follows the occasion was told that it is there.
  "toldAt" $instant,
  "withdrawnAt" $instant,
  "withdrawnReason" text check (trim("withdrawnReason", '  	
') <> ''),
  -- Withdrawn, and what was in it cannot be read any more.
  "isShut" $boolean not null,
  foreign key ("occasionKind", "occasionId") references "occasions" ("kind", "id"),
  check (("form" = 'file') = ("fileKey" is not null)),
  check (("form" = 'link') = ("link" is not null)),
  check (("replacesId" is null) = (trim("reason", '  	
') = '')),
  check (("withdrawnAt" is null) = ("withdrawnReason" is null)),
  check ("withdrawnAt" is not null or not "isShut")
);
create index "documents_occasion" on "documents" ("occasionKind", "occasionId", "onDisplayFrom", "id");
create unique index "documents_replaces" on "documents" ("replacesId") where "withdrawnAt" is null;
create index "documents_toTell" on "documents" ("onDisplayFrom", "id") where "toldAt" is null and "withdrawnAt" is null;

-- A heading or a paragraph of a text. Headings have no number: nobody comments on them.
create table "passages" (
  "id" $id,
  "documentId" $ref not null references "documents" ("id"),
  "position" integer not null check ("position" >= 1),
  "number" integer check ("number" >= 1),
  "text" text not null check ("text" <> ''),
  unique ("documentId", "position"),
  unique ("documentId", "number")
);
