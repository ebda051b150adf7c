-- Letters by e-mail: those that wait, and a log of those that were sent. What a letter says and to
-- whom it goes is kept until it is sent, given up or dropped; after that only that there was one.

create table mail_letter (
  id        bigint generated always as identity primary key,
  key       text not null unique check (key ~ '^[!-~]{1,200}$'),
  person    uuid references person,
  address   text check (length(address) between 3 and 254),
  language  text not null check (language in ('da', 'en')),
  template  text not null check (template ~ '^[a-z][a-z-]{0,39}$'),
  arguments jsonb check (jsonb_typeof(arguments) = 'object'),
  queued_at timestamptz not null,
  state     text not null
            check (state in ('waiting', 'sending', 'sent', 'given-up', 'dropped')),
  attempts  integer not null check (attempts >= 0),
  next_try  timestamptz,
  ended_at  timestamptz,
  failure   text check (length(failure) <= 500),
  check ((state in ('waiting', 'sending')) = (next_try is not null)),
  check ((state in ('waiting', 'sending')) = (ended_at is null)),
  check ((state in ('sent', 'dropped')) = (address is null)),
  check ((address is null) = (arguments is null)),
  check (state <> 'sent' or failure is null)
);

create index mail_letter_due on mail_letter (next_try) where next_try is not null;
create index mail_letter_of_person on mail_letter (person) where person is not null;

-- A letter may hold a secret link: it can be added by any work, and is seen by the program's own
-- alone. ('mail' is no municipality's code, so only who sees everything sees it.)
alter table mail_letter enable row level security;

create policy mail_letter_is_seen on mail_letter for select using (sees('mail'));

create policy mail_letter_is_changed on mail_letter for update using (sees('mail'));

create policy mail_letter_is_added on mail_letter for insert with check (state = 'waiting');

grant select, insert, update on mail_letter to "${program}";
