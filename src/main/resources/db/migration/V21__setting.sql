-- What a municipality has settled for all its work: how its climate work is reached, which is
-- public, and what its letters and hearings begin with.

create table setting_municipality (
  municipality text primary key check (municipality ~ '^[0-9]{4}$'),
  office       text not null check (length(office) <= 200),
  email        text not null check (length(email) <= 254),
  phone        text not null check (phone ~ '^(\+?[0-9 ]{6,20})?$'),
  page         text not null check (page ~ '^(https://[!-~]+)?$' and length(page) <= 500),
  language     text not null check (language in ('da', 'en')),
  hearing_days integer not null check (hearing_days between 7 and 365)
);

alter table setting_municipality enable row level security;

create policy setting_municipality_is_seen on setting_municipality for select using (true);

create policy setting_municipality_is_added on setting_municipality
  for insert with check (sees(municipality));

create policy setting_municipality_is_changed on setting_municipality
  for update using (sees(municipality));

grant select, insert, update on setting_municipality to "${program}";

-- The councils that a municipality tells by letter when a hearing begins. An address may be that of
-- whoever presides, so it is the municipality's own.
create table hearing_council (
  id           uuid primary key,
  municipality text not null check (municipality ~ '^[0-9]{4}$'),
  speaker      text not null
               check (speaker in ('disability-council', 'vulnerable-council', 'senior-council',
                                  'youth-council', 'green-council', 'other')),
  name         text not null check (length(name) between 1 and 200),
  email        text not null check (length(email) between 3 and 254),
  language     text not null check (language in ('da', 'en'))
);

-- Nobody is told twice of the same.
create unique index hearing_council_by_email on hearing_council (municipality, lower(email));

alter table hearing_council enable row level security;

create policy hearing_council_is_seen on hearing_council using (sees(municipality));

grant select, insert, delete on hearing_council to "${program}";
