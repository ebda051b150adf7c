-- Whether anything that readers are shown may have changed: each transaction that writes to a table
-- that counts adds one row, at its end like all that it writes. How many rows there are and what
-- their numbers add up to is never again what it was, also when transactions end in another order
-- than they began: of two with the same count the later has the greater numbers.
create table store_change (
  number bigint generated always as identity primary key
);

grant select, insert, update, delete on store_change to "${program}";

-- The row of this transaction, once. Old rows tell nothing; they go now and then, and nobody waits
-- for another to do it.
create function store_changed() returns trigger
  language plpgsql as $$
declare
  added bigint;
begin
  -- No number yet: the statement found no row to write.
  if pg_current_xact_id_if_assigned() is not null
    and current_setting('tonsvis.changed', true) is distinct from pg_current_xact_id()::text
  then
    perform set_config('tonsvis.changed', pg_current_xact_id()::text, true);
    insert into store_change default values returning number into added;
    if added % 20 = 0 then
      delete from store_change
      where number in (
        select number from store_change where number < added - 100 for update skip locked);
    end if;
  end if;
  return null;
end
$$;
