-- The outbox: one row per mail, written in the same transaction as the change it tells about.
create table "mails" (
  "id" $id,
  "messageId" text not null unique,
  "toAddress" text not null,
  -- What it says, as plain data. Null once the words may be forgotten.
  "letter" text,
  -- Asked for just now, such as a link to sign in: goes before news.
  "isService" $boolean not null,
  "queuedAt" $instant not null,
  -- After this moment the mail would only confuse.
  "uselessAfter" $instant,
  "attempts" integer not null,
  -- A sender that takes a mail moves this forward first, so that no other sender takes it too.
  "nextTryAt" $instant not null,
  "sentAt" $instant,
  "gaveUpAt" $instant,
  "lastError" text not null,
  check ("sentAt" is null or "gaveUpAt" is null)
);
create index "mails_waiting" on "mails" ("isService" desc, "id") where "sentAt" is null and "gaveUpAt" is null;
create index "mails_done" on "mails" ("queuedAt") where "sentAt" is not null or "gaveUpAt" is not null;

-- Addresses a mail server refused as unknown. They get no more news until their owner shows that mail arrives.
create table "bouncingAddresses" (
  "address" text primary key,
  "since" $instant not null,
  "reason" text not null
);
