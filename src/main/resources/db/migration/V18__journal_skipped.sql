-- Facts that a follower could never do its work with, and went past so that others need not wait.
create table journal_skipped (
  follower text not null references journal_follower,
  position bigint not null check (position > 0),
  at       timestamptz not null,
  reason   text not null check (length(reason) <= 500),
  primary key (follower, position)
);

grant select, insert on journal_skipped to "${program}";
