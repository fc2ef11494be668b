-- What stands in the record stays as it is: only its facts can be erased, and its place be given once.
create trigger "logEntries_stay" before delete on "logEntries"
begin
  select raise(abort, 'The record is append-only');
end;
create trigger "logEntries_unchanged" before update of "id", "kind", "subject", "at", "digest" on "logEntries"
begin
  select raise(abort, 'The record is append-only');
end;
create trigger "logEntries_erased_only" before update of "facts", "salt" on "logEntries"
when new."facts" is not null or new."salt" is not null
begin
  select raise(abort, 'The record is append-only');
end;
create trigger "logEntries_sealed_once" before update of "position", "peak", "root" on "logEntries"
when old."position" is not null
begin
  select raise(abort, 'The record is append-only');
end;
