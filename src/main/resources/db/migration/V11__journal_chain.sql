-- The journal as a chain: each fact gets a position in the order in which transactions were
-- committed, and a hash over itself and the hash before it. Whoever changes, removes or slips in a
-- fact has to write every later hash anew, and a hash that somebody kept elsewhere tells.
--
-- The link is made by the database as the last thing before a commit, under a lock that is held
-- until the commit is seen. So positions have no gaps, and who has read up to a position has missed
-- nothing before it, however long a transaction took. No other lock is taken while it is held.

create table journal_link (
  position bigint primary key check (position > 0),
  fact     bigint not null unique references journal_fact,
  day      date not null,
  hash     text not null check (hash ~ '^[0-9a-f]{64}$')
);

create index journal_link_by_day on journal_link (day, position);

-- A day is one of UTC: it has 24 hours, and whoever checks the chain needs no table of time zones.
-- It is the day of the fact, or that of the link before it if that is later: a fact that was written
-- before midnight and committed after another of the new day belongs to the new day.
create function journal_append(appended bigint) returns void
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
declare
  written journal_fact;
  last journal_link;
  place_in_chain bigint;
  day_in_chain date;
begin
  perform pg_advisory_xact_lock(7221018834160421);
  select * into strict written from journal_fact where id = appended;
  select * into last from journal_link order by position desc limit 1;
  place_in_chain := coalesce(last.position, 0) + 1;
  day_in_chain := greatest((written.at at time zone 'UTC')::date, last.day);
  insert into journal_link (position, fact, day, hash)
  values (
    place_in_chain,
    written.id,
    day_in_chain,
    encode(
      sha256(
        convert_to(
          concat_ws(
            e'\n',
            coalesce(last.hash, ''),
            place_in_chain,
            to_char(day_in_chain, 'YYYY-MM-DD'),
            written.id,
            to_char(written.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            written.actor_kind,
            length(written.actor) || ':' || written.actor,
            coalesce(written.place, ''),
            written.kind,
            written.body::text),
          'UTF8')),
      'hex'));
end
$$;

revoke all on function journal_append(bigint) from public;

create function journal_fact_is_linked() returns trigger
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  perform journal_append(new.id);
  return null;
end
$$;

revoke all on function journal_fact_is_linked() from public;

create constraint trigger journal_fact_is_linked
  after insert on journal_fact
  deferrable initially deferred
  for each row execute function journal_fact_is_linked();

-- What was written before there was a chain stands at its beginning, as it is now.
do $$
declare
  earlier bigint;
begin
  for earlier in select id from journal_fact order by id loop
    perform journal_append(earlier);
  end loop;
end
$$;

create function journal_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what stands in % is never changed or removed', tg_table_name;
end
$$;

create trigger journal_fact_stays
  before update or delete or truncate on journal_fact
  for each statement execute function journal_stays();

create trigger journal_link_stays
  before update or delete or truncate on journal_link
  for each statement execute function journal_stays();

create index journal_fact_by_actor on journal_fact (actor_kind, actor, id);

grant select on journal_link to "${program}";

-- How far each follower of the journal has come, and whether it is stuck.
create table journal_follower (
  name         text primary key check (name ~ '^[a-z][a-z-]{0,39}$'),
  position     bigint not null check (position >= 0),
  failed_since timestamptz,
  failure      text check (length(failure) <= 500),
  attempts     integer not null check (attempts >= 0),
  next_try     timestamptz,
  check ((failed_since is null) = (attempts = 0)),
  check ((failed_since is null) = (failure is null)),
  check ((failed_since is null) = (next_try is null))
);

grant select, insert, update on journal_follower to "${program}";
