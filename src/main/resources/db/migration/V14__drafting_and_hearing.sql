-- Working copies of plans, row by row. A change adds the new states of the rows it touches under
-- the next version of the copy, so that two people who work on different rows never stand in each
-- other's way, and the last changes can be taken back.

create table drafting_copy (
  id            uuid primary key,
  municipality  text not null check (municipality ~ '^[0-9]{4}$'),
  name          text not null check (length(name) between 1 and 200),
  from_revision integer check (from_revision > 0),
  version       integer not null check (version > 0),
  -- The highest id that a row was given; a row that is gone does not leave its id to another.
  last_row      integer not null check (last_row >= 0),
  made_at       timestamptz not null,
  ended_at      timestamptz,
  foreign key (municipality, from_revision) references plan_revision (municipality, number)
);

create index drafting_copy_of_municipality on drafting_copy (municipality);

create table drafting_change (
  copy         uuid not null references drafting_copy on delete cascade,
  version      integer not null check (version > 0),
  municipality text not null check (municipality ~ '^[0-9]{4}$'),
  at           timestamptz not null,
  actor_kind   text not null check (actor_kind in ('person', 'part')),
  actor        text not null check (length(actor) between 1 and 200),
  deed         text not null
               check (deed in ('made', 'added', 'changed', 'renumbered', 'moved', 'removed',
                               'undone')),
  undoes       integer check (undoes < version),
  primary key (copy, version),
  check ((deed = 'undone') = (undoes is not null))
);

create table drafting_row (
  copy         uuid not null references drafting_copy on delete cascade,
  row_id       integer not null check (row_id > 0),
  version      integer not null check (version > 0),
  municipality text not null check (municipality ~ '^[0-9]{4}$'),
  sheet        text not null check (sheet ~ '^[a-z]{1,40}$'),
  position     integer not null,
  cells        jsonb not null check (jsonb_typeof(cells) = 'object'),
  extras       jsonb not null check (jsonb_typeof(extras) = 'object'),
  is_gone      boolean not null,
  primary key (copy, row_id, version)
);

alter table drafting_copy enable row level security;
create policy drafting_copy_is_seen on drafting_copy using (sees(municipality));
alter table drafting_change enable row level security;
create policy drafting_change_is_seen on drafting_change using (sees(municipality));
alter table drafting_row enable row level security;
create policy drafting_row_is_seen on drafting_row using (sees(municipality));

grant select, insert, update on drafting_copy to "${program}";
grant select, insert, delete on drafting_change, drafting_row to "${program}";
