-- What was fetched from other people's services. A run asks everything that one vintage needs; an
-- attempt is one sitting of a run, which goes on where the one before was cut off. All but the plan
-- of the next runs are facts.

create table fetch_run (
  id         integer generated always as identity primary key,
  source     text not null check (source ~ '^[a-z0-9-]{1,60}$'),
  asked      text not null check (length(asked) <= 200),
  started_at timestamptz not null
);

create index fetch_run_by_source on fetch_run (source, id);

-- Each answer as it came in, once.
create table fetch_reply (
  run         integer not null references fetch_run,
  question    text not null check (length(question) between 1 and 500),
  status      smallint not null check (status between 200 and 599),
  body        bytea not null,
  received_at timestamptz not null,
  primary key (run, question)
);

create table fetch_attempt (
  id         integer generated always as identity primary key,
  run        integer not null references fetch_run,
  started_at timestamptz not null
);

-- An attempt without an end is under way, or was cut off. One that failed can be gone on with; the
-- others end the run.
create table fetch_end (
  attempt  integer primary key references fetch_attempt,
  outcome  text not null check (outcome in ('changed', 'unchanged', 'refused', 'failed')),
  words_da text not null check (length(words_da) <= 20000),
  words_en text not null check (length(words_en) <= 20000),
  ended_at timestamptz not null,
  check ((outcome in ('refused', 'failed')) = (words_da <> '')),
  check ((words_da = '') = (words_en = ''))
);

grant select, insert on fetch_run, fetch_reply, fetch_attempt, fetch_end to "${program}";

-- The plan of the next runs, shared by all nodes; its columns are those of the library db-scheduler.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  primary key (task_name, task_instance)
);

create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);

grant select, insert, update, delete on scheduled_tasks to "${program}";
