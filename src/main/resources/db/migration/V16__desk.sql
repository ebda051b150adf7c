-- What somebody had written in a form when their session was over: kept until they have signed in
-- again in the same browser, a day at most. Only a hash of the browser's token is stored.

create table desk_kept_form (
  token_sha256 text primary key check (token_sha256 ~ '^[0-9a-f]{64}$'),
  person       uuid not null references person,
  action       text not null check (length(action) <= 2000),
  page         text not null check (length(page) <= 2000),
  fields       jsonb not null check (jsonb_typeof(fields) = 'object'),
  kept_at      timestamptz not null
);

create index desk_kept_form_by_age on desk_kept_form (kept_at);

-- How far the journal had come when somebody was at their overview: now, and before. What is newer
-- than before is shown as new.
create table desk_visit (
  person  uuid primary key references person,
  before  bigint not null check (before >= 0),
  now     bigint not null check (now >= before),
  seen_at timestamptz not null
);

grant select, insert, delete on desk_kept_form to "${program}";
grant select, insert, update, delete on desk_visit to "${program}";
