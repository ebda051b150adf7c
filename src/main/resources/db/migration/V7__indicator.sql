-- Measured series per municipality, in vintages like those of accounts: a vintage is a whole, is
-- proposed when it is stored, and is published by a person or, if it came with the program, at
-- once. All three tables are facts.

create table indicator_vintage (
  id             integer generated always as identity primary key,
  dataset        text not null check (dataset ~ '^[a-z0-9-]{1,60}$'),
  read_on        date not null,
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  value_count    integer not null check (value_count > 0),
  stored_at      timestamptz not null,
  unique (dataset, content_sha256)
);

-- In the indicator's unit; where there is no value, the reason stands instead.
create table indicator_value (
  vintage      integer not null references indicator_vintage,
  municipality text not null check (municipality ~ '^[0-9]{4}$'),
  indicator    text not null check (indicator ~ '^[a-z0-9.-]{1,60}$'),
  year         smallint not null check (year between 1900 and 2100),
  value        numeric(18, 6),
  missing      text check (length(missing) between 1 and 500),
  check ((value is null) <> (missing is null)),
  primary key (vintage, municipality, indicator, year)
);

create table indicator_publication (
  vintage      integer primary key references indicator_vintage,
  published_at timestamptz not null
);

create function indicator_vintage_is_whole() returns trigger language plpgsql as $$
declare
  found bigint;
begin
  select count(*) into found from indicator_value where vintage = new.id;
  if found <> new.value_count then
    raise exception 'vintage % says % values and has %', new.id, new.value_count, found;
  end if;
  return null;
end
$$;

create constraint trigger indicator_vintage_is_whole
  after insert on indicator_vintage
  deferrable initially deferred
  for each row execute function indicator_vintage_is_whole();

-- Values come with their vintage, in the same transaction, or not at all.
create function indicator_value_comes_with_its_vintage() returns trigger language plpgsql as $$
begin
  if exists (
    select from (select distinct vintage from added) as a
    where not exists (
      select from indicator_vintage as v
      where v.id = a.vintage and v.xmin = pg_current_xact_id()::xid)
  ) then
    raise exception 'values are added with their vintage, never later';
  end if;
  return null;
end
$$;

create trigger indicator_value_comes_with_its_vintage
  after insert on indicator_value
  referencing new table as added
  for each statement execute function indicator_value_comes_with_its_vintage();

grant select, insert on indicator_vintage, indicator_value, indicator_publication to "${program}";
