-- People, the organisations they are in, and in what role. These rows change: a person moves, is
-- renamed, leaves. What happened to them is in the journal, by their id alone, so that a person can
-- be forgotten and the facts stay.

-- Whether what belongs to a municipality may be seen by the work that the connection does. The
-- program sets tonsvis.sight for each piece of work: '*' for its own, a list of codes for a
-- person's, nothing for readers. Where nobody set it, nothing is seen.
create function sees(place text) returns boolean
  language sql stable parallel safe as $$
  select coalesce(current_setting('tonsvis.sight', true), '') = '*'
    or coalesce(
      place = any (string_to_array(current_setting('tonsvis.sight', true), ',')), false)
$$;

create table person (
  id         uuid primary key,
  name       text not null check (length(name) <= 200),
  email      text not null check (length(email) <= 254),
  language   text not null check (language in ('da', 'en')),
  created_at timestamptz not null,
  erased_at  timestamptz,
  check ((erased_at is null) = (name <> '' and email <> ''))
);

-- An address is one person's, however it is capitalised.
create unique index person_by_email on person (lower(email)) where erased_at is null;

create table organisation (
  id         text primary key check (id ~ '^[a-z0-9-]{1,40}$'),
  kind       text not null
             check (kind in ('municipality', 'region', 'alliance', 'installation', 'company')),
  name       text not null check (length(name) between 1 and 200),
  place      text check (place ~ '^[0-9]{4}$'),
  cvr        text unique check (cvr ~ '^[0-9]{8}$'),
  created_at timestamptz not null,
  check ((kind = 'municipality') = (place is not null)),
  check ((kind = 'company') = (cvr is not null))
);

-- The places where a company works, each with its P-number.
create table organisation_site (
  p_number     text primary key check (p_number ~ '^[0-9]{10}$'),
  organisation text not null references organisation,
  name         text not null check (length(name) between 1 and 200)
);

create table membership (
  id           bigint generated always as identity primary key,
  person       uuid not null references person,
  organisation text not null references organisation,
  role         text not null
               check (role in ('coordinator', 'approver', 'adviser', 'secretariat', 'reviewer',
                               'partner', 'administrator')),
  from_day     date not null,
  -- The last day; the day before the first where it was taken back at once.
  until_day    date check (until_day >= from_day - 1)
);

create index membership_of_person on membership (person);
create index membership_of_organisation on membership (organisation);

-- One at a time of the same role in the same organisation.
create extension if not exists btree_gist;

alter table membership
  add constraint membership_once
  exclude using gist (
    person with =, organisation with =, role with =, daterange(from_day, until_day + 1, '[)') with &&);

grant select, insert, update on person, organisation, organisation_site, membership
  to "${program}";
grant delete on organisation_site to "${program}";
