-- What those who may read a working copy say about it or about one of its rows, and the answers.
-- They are never published, and go with the copy.

create table drafting_comment (
  id           uuid primary key,
  copy         uuid not null references drafting_copy on delete cascade,
  municipality text not null check (municipality ~ '^[0-9]{4}$'),
  -- Empty where it is about the copy as a whole.
  row_id       integer check (row_id > 0),
  -- The comment that it answers.
  answers      uuid references drafting_comment on delete cascade,
  person       uuid not null references person,
  body         text not null check (length(body) between 1 and 5000),
  at           timestamptz not null,
  settled_at   timestamptz,
  settled_by   uuid references person,
  check ((settled_at is null) = (settled_by is null)),
  check (answers is null or (row_id is null and settled_at is null))
);

create index drafting_comment_of_copy on drafting_comment (copy, at);
create index drafting_comment_by_time on drafting_comment (at);

alter table drafting_comment enable row level security;

create policy drafting_comment_is_seen on drafting_comment using (sees(municipality));

grant select, insert, delete on drafting_comment to "${program}";
grant update (settled_at, settled_by) on drafting_comment to "${program}";
