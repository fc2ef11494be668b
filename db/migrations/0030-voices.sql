-- What a voice is about. A municipality may rename, add and reorder; a theme in use is never deleted.
create table "themes" (
  "slug" text primary key,
  "name" text not null,
  "position" integer not null
);
insert into "themes" ("slug", "name", "position") values
  ('openbare-ruimte', 'Straat, stoep en onderhoud', 10),
  ('groen', 'Groen, water en dieren', 20),
  ('verkeer', 'Verkeer en parkeren', 30),
  ('afval', 'Afval en schoon', 40),
  ('veiligheid', 'Veiligheid en overlast', 50),
  ('wonen', 'Wonen en bouwen', 60),
  ('samenleven', 'Samenleven en ontmoeten', 70),
  ('spelen-sport', 'Spelen, sport en cultuur', 80),
  ('zorg', 'Zorg en welzijn', 90),
  ('energie', 'Energie en klimaat', 100),
  ('voorzieningen', 'Winkels en voorzieningen', 110),
  ('overig', 'Iets anders', 1000);

-- The kinds of voice. An occasion (a budget, a consultation) may bring kinds of its own.
create table "voiceKinds" (
  "slug" text primary key,
  "position" integer not null
);
insert into "voiceKinds" ("slug", "position") values ('idea', 10), ('question', 20), ('complaint', 30);

-- Within how many working days an answer is owed, by kind; a row with a body goes before the row without.
create table "answerTerms" (
  "id" $id,
  "kind" text not null references "voiceKinds" ("slug"),
  "bodyId" $ref references "bodies" ("id"),
  "workingDays" integer not null check ("workingDays" between 1 and 260)
);
create unique index "answerTerms_body" on "answerTerms" ("kind", "bodyId") where "bodyId" is not null;
create unique index "answerTerms_everybody" on "answerTerms" ("kind") where "bodyId" is null;
insert into "answerTerms" ("kind", "workingDays") values ('idea', 30), ('question', 15), ('complaint', 10);

-- Days on which the municipality is closed besides the public holidays of the law, such as a bridging day.
create table "closedDays" (
  "day" $day primary key,
  "name" text not null
);

-- One answer serves one voice or a cluster. Answers are only ever added; a better one is a new one.
create table "answers" (
  "id" $id,
  "outcome" text not null check ("outcome" in ('adopted', 'partly', 'not', 'passed-on', 'outside-frame', 'answered', 'put-to-vote')),
  -- Why. Blank means also: nothing but spaces, tabs, line ends and no-break spaces.
  "reason" text not null check (trim("reason", '  	
') <> ''),
  "bodyId" $ref not null references "bodies" ("id"),
  "seatId" $ref not null references "seats" ("id"),
  "answeredAt" $instant not null,
  "passedOnToBodyId" $ref references "bodies" ("id"),
  -- What changed because of it, in words, and where on this site that can be read. Empty: nothing was said of that.
  "change" text not null,
  "changeLabel" text not null,
  "changeAddress" text not null,
  -- The line of the frame of the occasion that it falls outside of, as it stood then.
  "frameLine" text,
  -- The colleague who read it before it went out.
  "checkedBySeatId" $ref references "seats" ("id"),
  check ("frameLine" is null or "outcome" = 'outside-frame'),
  check (("changeLabel" = '') = ("changeAddress" = '')),
  check (("outcome" = 'passed-on') = ("passedOnToBodyId" is not null)),
  check ("passedOnToBodyId" <> "bodyId")
);
create index "answers_body" on "answers" ("bodyId", "id");

-- The occasions that voices were brought in on, such as a budget: what a list of voices calls them. The occasion itself
-- belongs to another domain.
create table "occasions" (
  "kind" text not null,
  "id" $ref not null,
  "name" text not null,
  "address" text not null,
  primary key ("kind", "id")
);

-- Something brought in: the first ledger.
create table "voices" (
  "id" $id,
  "kind" text not null references "voiceKinds" ("slug"),
  -- On what occasion. Null is simply: at any time.
  "occasionKind" text,
  "occasionId" $ref,
  -- In which part of it, such as a phase of a trajectory. Null: an occasion without parts.
  "occasionPart" text,
  -- Where on the occasion it comes from, such as a passage of a document, a question or a table; and how that is called.
  "sourceKind" text,
  "sourceId" $ref,
  "sourceLabel" text not null,
  "title" text not null check ("title" <> ''),
  "text" text not null,
  -- What matters to the author here. Empty when it was not asked or not said.
  "interest" text not null,
  "themeSlug" text not null references "themes" ("slug"),
  -- Where it is about: a buurt or a wijk, and the wijk that it is or lies in. Null is the whole town.
  "areaCode" text references "areas" ("code"),
  "wijkCode" text references "areas" ("code"),
  "longitude" $float,
  "latitude" $float,
  -- Null when an official wrote it down for somebody without an account, and after erasure.
  "personId" $ref references "persons" ("id"),
  -- The name on the page, for whoever chose to be named, otherwise empty.
  "authorName" text not null,
  "channel" text not null check ("channel" in ('web', 'mail', 'paper', 'meeting', 'phone')),
  "enteredBySeatId" $ref references "seats" ("id"),
  "broughtInAt" $instant not null,
  -- When it was said or came in. The term begins here. For the web the day of broughtInAt, or the day on which a guest
  -- sent it in time on an occasion.
  "receivedOn" $day not null,
  -- Who owes the answer, or gave it.
  "bodyId" $ref not null references "bodies" ("id"),
  -- By when an answer is owed. Null: nothing is owed now. Late is: this day has passed.
  "dueOn" $day,
  "currentAnswerId" $ref references "answers" ("id"),
  "withdrawnAt" $instant,
  "hiddenAt" $instant,
  check (("occasionKind" is null) = ("occasionId" is null)),
  check ("occasionPart" is null or "occasionKind" is not null),
  check (("sourceKind" is null) = ("sourceId" is null)),
  foreign key ("occasionKind", "occasionId") references "occasions" ("kind", "id"),
  check (("longitude" is null) = ("latitude" is null)),
  check (("channel" = 'web') = ("enteredBySeatId" is null)),
  -- Who has no answer yet is owed one, unless it was withdrawn.
  check ("dueOn" is not null or "currentAnswerId" is not null or "withdrawnAt" is not null)
);
-- Lists stand in the order of the day it came in, the newest first, whatever they are narrowed down to.
create index "voices_received" on "voices" ("receivedOn", "id") where "hiddenAt" is null;
create index "voices_area" on "voices" ("areaCode", "receivedOn", "id") where "hiddenAt" is null;
create index "voices_wijk" on "voices" ("wijkCode", "receivedOn", "id") where "hiddenAt" is null;
create index "voices_body" on "voices" ("bodyId", "receivedOn", "id") where "hiddenAt" is null;
create index "voices_theme" on "voices" ("themeSlug", "receivedOn", "id") where "hiddenAt" is null;
create index "voices_kind" on "voices" ("kind", "receivedOn", "id") where "hiddenAt" is null;
create index "voices_withdrawn" on "voices" ("receivedOn", "id") where "withdrawnAt" is not null and "hiddenAt" is null;
create index "voices_person" on "voices" ("personId", "id") where "personId" is not null;
create index "voices_occasion" on "voices" ("occasionKind", "occasionId", "receivedOn", "id") where "occasionKind" is not null;
create index "voices_source" on "voices" ("sourceKind", "sourceId", "id") where "sourceKind" is not null;
create index "voices_answer" on "voices" ("currentAnswerId") where "currentAnswerId" is not null;
-- What is owed, the most urgent first: for the queues.
create index "voices_owed" on "voices" ("dueOn", "id") where "dueOn" is not null and "hiddenAt" is null;
create index "voices_owedByBody" on "voices" ("bodyId", "dueOn", "id") where "dueOn" is not null and "hiddenAt" is null;
create index "voices_owedInArea" on "voices" ("areaCode", "dueOn", "id") where "dueOn" is not null and "hiddenAt" is null;
create index "voices_owedInWijk" on "voices" ("wijkCode", "dueOn", "id") where "dueOn" is not null and "hiddenAt" is null;

-- Which answer served which voice, and by when it was owed then.
create table "answeredVoices" (
  "voiceId" $ref not null references "voices" ("id"),
  "answerId" $ref not null references "answers" ("id"),
  "dueOn" $day,
  -- What the answer says to this author alone, besides what it says to all. Not in the record. Empty: nothing.
  "ownWords" text not null,
  primary key ("voiceId", "answerId")
);
create index "answeredVoices_answer" on "answeredVoices" ("answerId");

-- What the author finds of an answer: does it answer the point?
create table "reactions" (
  "voiceId" $ref not null,
  "answerId" $ref not null,
  "isToThePoint" $boolean not null,
  "line" text not null,
  "reactedAt" $instant not null,
  primary key ("voiceId", "answerId"),
  foreign key ("voiceId", "answerId") references "answeredVoices" ("voiceId", "answerId")
);
create index "reactions_answer" on "reactions" ("answerId");

-- An answer that did not settle it: owed again. Once per answer.
create table "reopenings" (
  "voiceId" $ref not null,
  "answerId" $ref not null,
  "reason" text not null check ("reason" <> ''),
  "reopenedAt" $instant not null,
  primary key ("voiceId", "answerId"),
  foreign key ("voiceId", "answerId") references "answeredVoices" ("voiceId", "answerId")
);

create table "supports" (
  "voiceId" $ref not null references "voices" ("id"),
  "personId" $ref not null references "persons" ("id"),
  "since" $instant not null,
  primary key ("voiceId", "personId")
);
create index "supports_person" on "supports" ("personId");

-- A comment on a voice, or on such a comment: one level deep.
create table "comments" (
  "id" $id,
  "voiceId" $ref not null references "voices" ("id"),
  "parentId" $ref references "comments" ("id"),
  "personId" $ref references "persons" ("id"),
  "authorName" text not null,
  -- Set when somebody speaks in a role: then the page names the role.
  "seatId" $ref references "seats" ("id"),
  "text" text not null,
  "writtenAt" $instant not null,
  "hiddenAt" $instant
);
create index "comments_voice" on "comments" ("voiceId", "id");
create index "comments_person" on "comments" ("personId") where "personId" is not null;
create index "comments_parent" on "comments" ("parentId") where "parentId" is not null;

-- Until its voice is brought in a photo is only known by its key; it is swept away after some days.
create table "photos" (
  "key" text primary key,
  "voiceId" $ref references "voices" ("id"),
  "position" integer not null,
  "width" integer not null,
  "height" integer not null,
  "thumbnailWidth" integer not null,
  "thumbnailHeight" integer not null,
  "fingerprint" text not null,
  "addedAt" $instant not null,
  "hiddenAt" $instant
);
create index "photos_voice" on "photos" ("voiceId", "position") where "voiceId" is not null;
create index "photos_loose" on "photos" ("addedAt") where "voiceId" is null;

create table "photoFiles" (
  "photoKey" text not null references "photos" ("key") on delete cascade,
  "size" text not null check ("size" in ('large', 'thumbnail')),
  "bytes" $bytes not null,
  primary key ("photoKey", "size")
);

-- Hidden by a moderator, or shown again: who, when and why. Nothing here is ever removed.
create table "moderations" (
  "id" $id,
  "voiceId" $ref not null references "voices" ("id"),
  "commentId" $ref references "comments" ("id"),
  "photoKey" text,
  "isHidden" $boolean not null,
  "reason" text not null check (trim("reason", '  	
') <> ''),
  "seatId" $ref not null references "seats" ("id"),
  "moderatedAt" $instant not null,
  check ("commentId" is null or "photoKey" is null)
);
create index "moderations_voice" on "moderations" ("voiceId", "id");

-- A theme, a place or a kind that was put right, or a voice that its author took back: the trace.
create table "corrections" (
  "id" $id,
  "voiceId" $ref not null references "voices" ("id"),
  "what" text not null check ("what" in ('theme', 'area', 'withdrawn')),
  "was" text not null,
  "became" text not null,
  "reason" text not null,
  -- Null when the author did it.
  "seatId" $ref references "seats" ("id"),
  "correctedAt" $instant not null
);
create index "corrections_voice" on "corrections" ("voiceId", "id");

-- What a guest wants to say, until the address is confirmed. Swept away some days later.
create table "pendingWords" (
  "key" text primary key,
  "content" text not null,
  "sentAt" $instant not null
);
create index "pendingWords_sentAt" on "pendingWords" ("sentAt");
