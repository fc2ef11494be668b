-- What stands in the record stays as it is: only its facts can be erased, and its place be given once.
create function "refuseChangeOfRecord"() returns trigger language plpgsql as $refuse$
begin
  raise exception 'The record is append-only' using errcode = '23514';
end
$refuse$;
create trigger "logEntries_stay" before delete on "logEntries"
  for each row execute function "refuseChangeOfRecord"();
create trigger "logEntries_unchanged" before update of "id", "kind", "subject", "at", "digest" on "logEntries"
  for each row execute function "refuseChangeOfRecord"();
create trigger "logEntries_erased_only" before update of "facts", "salt" on "logEntries"
  for each row when (new."facts" is not null or new."salt" is not null)
  execute function "refuseChangeOfRecord"();
create trigger "logEntries_sealed_once" before update of "position", "peak", "root" on "logEntries"
  for each row when (old."position" is not null)
  execute function "refuseChangeOfRecord"();
