-- A few questions in a phase of a trajectory. Written as a draft; once published it opens and closes with its phase.
create table "questionnaires" (
  "id" $id,
  "trajectoryId" $ref not null references "trajectories" ("id"),
  "phaseKey" text not null,
  "title" text not null check (trim("title", '  	
') <> ''),
  "intro" text not null,
  -- The theme of what people answer in their own words.
  "themeSlug" text not null references "themes" ("slug"),
  "version" integer not null check ("version" >= 1),
  -- The version before, and why there is a newer one.
  "replacesId" $ref unique references "questionnaires" ("id"),
  "reason" text not null,
  "createdBySeatId" $ref not null references "seats" ("id"),
  "createdAt" $instant not null,
  "publishedAt" $instant,
  -- Closed before its phase was over.
  "closedAt" $instant,
  "closedReason" text check (trim("closedReason", '  	
') <> ''),
  check (("replacesId" is null) = (trim("reason", '  	
') = '')),
  check (("closedAt" is null) = ("closedReason" is null)),
  check ("closedAt" is null or "publishedAt" is not null)
);
create index "questionnaires_trajectory" on "questionnaires" ("trajectoryId", "id");

-- Changes only while its questionnaire is a draft.
create table "questions" (
  "id" $id,
  "questionnaireId" $ref not null references "questionnaires" ("id"),
  "position" integer not null check ("position" >= 1),
  "kind" text not null check ("kind" in ('single', 'multiple', 'scale', 'open', 'place')),
  "text" text not null check (trim("text", '  	
') <> ''),
  "help" text not null,
  -- What can be chosen, as a JSON list of texts.
  "options" text not null,
  -- What the ends of a scale mean.
  "lowLabel" text not null,
  "highLabel" text not null,
  "isRequired" $boolean not null,
  -- Asked only of who chose this option, counted from 1, at an earlier question.
  "onlyIfQuestionId" $ref references "questions" ("id"),
  "onlyIfOption" integer check ("onlyIfOption" >= 1),
  "version" integer not null check ("version" >= 1),
  check (("onlyIfQuestionId" is null) = ("onlyIfOption" is null))
);
create index "questions_questionnaire" on "questions" ("questionnaireId", "position");

-- What somebody answered: one reply for each person.
create table "replies" (
  "id" $id,
  "questionnaireId" $ref not null references "questionnaires" ("id"),
  -- Null for who answered on paper, and after erasure.
  "personId" $ref references "persons" ("id"),
  "enteredBySeatId" $ref references "seats" ("id"),
  "channel" text not null check ("channel" in ('web', 'paper')),
  "receivedOn" $day not null,
  "sentAt" $instant not null,
  unique ("questionnaireId", "personId"),
  check (("channel" = 'web') = ("enteredBySeatId" is null))
);
create index "replies_person" on "replies" ("personId") where "personId" is not null;

-- One row for every option that was chosen; one for an answer in words, which is a voice; one for a place.
create table "replyAnswers" (
  "replyId" $ref not null references "replies" ("id") on delete cascade,
  "questionId" $ref not null references "questions" ("id"),
  -- From 1; 0 where nothing was to be chosen.
  "option" integer not null check ("option" >= 0),
  "areaCode" text references "areas" ("code"),
  "longitude" $float,
  "latitude" $float,
  "voiceId" $ref references "voices" ("id"),
  primary key ("replyId", "questionId", "option"),
  check (("longitude" is null) = ("latitude" is null))
);
create index "replyAnswers_question" on "replyAnswers" ("questionId", "option");

-- Answers that are being filled in, or wait until the address of a guest is confirmed. Forgotten after a week.
create table "replyDrafts" (
  "key" text primary key,
  "questionnaireId" $ref not null references "questionnaires" ("id"),
  "typed" text not null,
  "savedAt" $instant not null,
  -- When a guest sent it.
  "sentAt" $instant
);
create index "replyDrafts_saved" on "replyDrafts" ("savedAt");
