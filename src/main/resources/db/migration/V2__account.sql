-- Vintages of emissions accounts. A vintage is a whole: it says how many entries it has, and the
-- database holds it to that at commit; later nothing can be added to it, changed or removed.

create table account_vintage (
  id             integer generated always as identity primary key,
  account        text not null check (account ~ '^[a-z0-9-]{1,60}$'),
  method_version text check (length(method_version) between 1 and 100),
  read_on        date not null,
  note_da        text not null check (length(note_da) <= 2000),
  note_en        text not null check (length(note_en) <= 2000),
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  file_sha256    text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  entry_count    integer not null check (entry_count > 0),
  stored_at      timestamptz not null,
  unique (account, content_sha256)
);

-- An amount is whole grams of CO2 equivalents; where there is none, the reason stands instead.
create table account_entry (
  vintage      integer not null,
  municipality text not null check (municipality ~ '^[0-9]{4}$'),
  year         smallint not null check (year between 1900 and 2100),
  sector       text not null check (length(sector) between 1 and 40),
  co2e_g       bigint,
  missing      text check (length(missing) between 1 and 500),
  check ((co2e_g is null) <> (missing is null)),
  primary key (vintage, municipality, year, sector)
);

create function account_vintage_is_whole() returns trigger language plpgsql as $$
declare
  found bigint;
begin
  select count(*) into found from account_entry where vintage = new.id;
  if found <> new.entry_count then
    raise exception 'vintage % says % entries and has %', new.id, new.entry_count, found;
  end if;
  return null;
end
$$;

create constraint trigger account_vintage_is_whole
  after insert on account_vintage
  deferrable initially deferred
  for each row execute function account_vintage_is_whole();

-- Entries come with their vintage, in the same transaction, or not at all.
create function account_entry_comes_with_its_vintage() returns trigger language plpgsql as $$
begin
  if exists (
    select from (select distinct vintage from added) as a
    where not exists (
      select from account_vintage as v
      where v.id = a.vintage and v.xmin = pg_current_xact_id()::xid)
  ) then
    raise exception 'entries are added with their vintage, never later';
  end if;
  return null;
end
$$;

create trigger account_entry_comes_with_its_vintage
  after insert on account_entry
  referencing new table as added
  for each statement execute function account_entry_comes_with_its_vintage();

grant select, insert on account_vintage, account_entry to "${program}";
