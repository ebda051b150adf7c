-- Run after each migration. Every table counts for what readers are shown (V20), also one that came
-- today, unless it is named here: sessions, ways in, letters, drafts of forms and counts of
-- attempts are shown to no reader, and anybody can have them written by asking for a page.
do $$
declare
  counted text;
begin
  if to_regclass('store_change') is null then
    return;
  end if;
  for counted in
    select c.relname
    from pg_class as c
    where c.relkind = 'r'
      and c.relnamespace = 'public'::regnamespace
      and c.relname !~ '^(spring_session|access_|mail_)'
      and c.relname not in
        ('store_change', 'schema_version', 'desk_kept_form', 'desk_visit', 'hearing_attempt',
         'hearing_salt')
      and not exists (
        select from pg_trigger as t where t.tgrelid = c.oid and t.tgname = 'store_changed')
  loop
    execute format(
      'create trigger store_changed after insert or update or delete or truncate on %I '
      'for each statement execute function store_changed()', counted);
  end loop;
end
$$;
