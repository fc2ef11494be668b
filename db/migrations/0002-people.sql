-- Everybody with a confirmed e-mail address is a person, signed in or not. After erasure the row stays, empty.
create table "persons" (
  "id" $id,
  "email" text unique,
  "name" text not null,
  "createdAt" $instant not null,
  "erasedAt" $instant,
  check ("erasedAt" is null or ("email" is null and "name" = ''))
);
