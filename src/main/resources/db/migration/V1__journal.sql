-- The journal: what happened, who did it, when and where. Rows are facts: they are added in the
-- transaction of the change they tell of, and never changed or removed by the program.

grant usage on schema public to "${program}";

-- So that a program without the owner's login can tell whether the schema is up to date.
grant select on schema_version to "${program}";

create table journal_fact (
  id         bigint generated always as identity primary key,
  at         timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'part')),
  actor      text not null check (length(actor) between 1 and 200),
  place      text check (place ~ '^[0-9]{4}$'),
  kind       text not null check (kind ~ '^[A-Z][A-Za-z]+$'),
  body       jsonb not null check (jsonb_typeof(body) = 'object')
);

create index journal_fact_by_place on journal_fact (place, id) where place is not null;
create index journal_fact_by_kind on journal_fact (kind, id);

grant select, insert on journal_fact to "${program}";
