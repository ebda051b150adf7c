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

grant select, insert, update, delete on drafting_copy to "${program}";
grant select, insert, delete on drafting_change, drafting_row to "${program}";

-- What citizens and the municipality's councils say about a plan in hearing, and the answers. A
-- reply stays as it came; of it only the person's name and address can be let go. Answers and
-- hidings are added, and the last of them counts.

create table hearing_reply (
  id             uuid primary key,
  reference      text not null unique check (reference ~ '^[0-9A-Z]{8}$'),
  municipality   text not null check (municipality ~ '^[0-9]{4}$'),
  revision       integer not null,
  speaker        text not null
                 check (speaker in ('citizen', 'disability-council', 'vulnerable-council',
                                    'senior-council', 'youth-council', 'green-council',
                                    'adviser', 'business', 'other')),
  organisation   text not null check (length(organisation) <= 200),
  name           text not null check (length(name) <= 200),
  email          text not null check (length(email) <= 254),
  is_name_public boolean not null,
  body           text not null check (length(body) between 1 and 20000),
  about          text not null check (length(about) <= 200),
  language       text not null check (language in ('da', 'en')),
  received_at    timestamptz not null,
  foreign key (municipality, revision) references plan_revision (municipality, number)
);

create index hearing_reply_of_revision on hearing_reply (municipality, revision, received_at);

create table hearing_answer (
  reply        uuid not null references hearing_reply,
  number       integer not null check (number > 0),
  municipality text not null check (municipality ~ '^[0-9]{4}$'),
  body         text not null check (length(body) between 1 and 20000),
  is_published boolean not null,
  at           timestamptz not null,
  actor_kind   text not null check (actor_kind in ('person', 'part')),
  actor        text not null check (length(actor) between 1 and 200),
  primary key (reply, number)
);

create table hearing_hiding (
  reply        uuid not null references hearing_reply,
  number       integer not null check (number > 0),
  municipality text not null check (municipality ~ '^[0-9]{4}$'),
  -- Why it is not shown; empty where it is shown again.
  reason       text check (reason in ('threat', 'hate', 'defamation', 'personal-data',
                                      'advertising')),
  at           timestamptz not null,
  primary key (reply, number)
);

-- How often a source has sent something, against floods. A source is a hash that cannot be led back
-- to an address once its day's salt is gone.
create table hearing_salt (
  day  date primary key,
  salt text not null
);

create table hearing_attempt (
  source text not null check (length(source) = 64),
  at     timestamptz not null
);

create index hearing_attempt_by_source on hearing_attempt (source, at);

alter table hearing_answer enable row level security;
create policy hearing_answer_is_seen on hearing_answer
  using (sees(municipality) or is_published)
  with check (sees(municipality));

-- Everyone may read a reply that was answered in public. What is hidden stays in the municipality.
alter table hearing_reply enable row level security;
create policy hearing_reply_is_seen on hearing_reply
  using (
    sees(municipality)
    or exists (
      select from hearing_answer as answer
      where answer.reply = hearing_reply.id and answer.is_published)
    and not exists (
      select from (
        select reason from hearing_hiding as hiding
        where hiding.reply = hearing_reply.id
        order by hiding.number desc
        limit 1
      ) as last
      where last.reason is not null))
  with check (sees(municipality));

grant select, insert on hearing_reply, hearing_answer, hearing_hiding to "${program}";
grant update (name, email, organisation, is_name_public) on hearing_reply to "${program}";
grant select, insert, delete on hearing_salt, hearing_attempt to "${program}";

-- A file between its preview and its storing.
create table drafting_upload (
  id           uuid primary key,
  municipality text not null check (municipality ~ '^[0-9]{4}$'),
  file_name    text not null check (length(file_name) <= 255),
  content      bytea not null check (length(content) <= 5242880),
  at           timestamptz not null
);

alter table drafting_upload enable row level security;
create policy drafting_upload_is_seen on drafting_upload using (sees(municipality));

grant select, insert, delete on drafting_upload to "${program}";
