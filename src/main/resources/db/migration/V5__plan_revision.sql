-- Revisions of plans, and the steps that each of them has taken. Both are facts: a plan that is
-- changed is another revision, and a step is added to those before it. The database holds them to
-- their order, whoever writes.

create table plan_revision (
  municipality   text not null check (municipality ~ '^[0-9]{4}$'),
  number         integer not null check (number > 0),
  title          text not null check (length(title) between 1 and 2000),
  account        text not null check (account ~ '^[a-z0-9-]{1,60}$'),
  plan_json      text not null,
  content_sha256 text not null
                 check (content_sha256 = encode(sha256(convert_to(plan_json, 'UTF8')), 'hex')),
  file_name      text not null check (length(file_name) <= 255),
  file_sha256    text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  is_shipped     boolean not null,
  stored_at      timestamptz not null,
  primary key (municipality, number),
  unique (municipality, content_sha256)
);

-- A file that comes with the program is stored once, also after it has changed.
create unique index plan_revision_shipped on plan_revision (file_name) where is_shipped;

create table plan_step (
  municipality text not null,
  revision     integer not null,
  number       integer not null check (number > 0),
  kind         text not null check (kind in ('hearing', 'adopted', 'certified', 'superseded')),
  on_day       date not null,
  until_day    date check (until_day >= on_day),
  body         text check (body ~ '\S' and length(body) <= 200),
  case_number  text check (length(case_number) <= 200),
  framework    text check (framework ~ '\S' and length(framework) <= 200),
  certified_by text check (certified_by ~ '\S' and length(certified_by) <= 200),
  by_revision  integer check (by_revision <> revision),
  stored_at    timestamptz not null,
  primary key (municipality, revision, number),
  unique (municipality, revision, kind),
  foreign key (municipality, revision) references plan_revision,
  foreign key (municipality, by_revision) references plan_revision,
  check (until_day is null or kind = 'hearing'),
  check ((kind = 'adopted') = (body is not null)),
  check ((kind = 'adopted') = (case_number is not null)),
  check ((kind = 'certified') = (framework is not null)),
  check ((kind = 'certified') = (certified_by is not null)),
  check ((kind = 'superseded') = (by_revision is not null))
);

create function plan_revision_follows_the_last() returns trigger language plpgsql as $$
declare
  last integer;
begin
  select coalesce(max(number), 0) into last
  from plan_revision where municipality = new.municipality;
  if new.number <> last + 1 then
    raise exception 'revision % of % comes after %', new.number, new.municipality, last;
  end if;
  return new;
end
$$;

create trigger plan_revision_follows_the_last
  before insert on plan_revision
  for each row execute function plan_revision_follows_the_last();

-- From nothing to a hearing or adoption, from a hearing to adoption, from there to certification,
-- and from either of these to superseded; never back in time.
create function plan_step_follows_the_last() returns trigger language plpgsql as $$
declare
  last record;
begin
  select number, kind, on_day into last
  from plan_step
  where municipality = new.municipality and revision = new.revision
  order by number desc
  limit 1;
  if new.number <> coalesce(last.number, 0) + 1 then
    raise exception 'step % of revision % of % comes after %',
      new.number, new.revision, new.municipality, coalesce(last.number, 0);
  end if;
  if (coalesce(last.kind, 'draft'), new.kind) not in (
    ('draft', 'hearing'), ('draft', 'adopted'), ('hearing', 'adopted'),
    ('adopted', 'certified'), ('adopted', 'superseded'), ('certified', 'superseded'))
  then
    raise exception 'a revision is not % after it is %', new.kind, coalesce(last.kind, 'draft');
  end if;
  if new.on_day < last.on_day then
    raise exception 'a step on % comes before the one on %', new.on_day, last.on_day;
  end if;
  return new;
end
$$;

create trigger plan_step_follows_the_last
  before insert on plan_step
  for each row execute function plan_step_follows_the_last();

-- At the end of a transaction one revision at most is in force, and what was superseded was so by
-- one that was adopted the same day.
create function plan_step_leaves_one_in_force() returns trigger language plpgsql as $$
declare
  in_force integer;
begin
  select count(*) into in_force
  from (
    select distinct on (revision) kind
    from plan_step
    where municipality = new.municipality
    order by revision, number desc
  ) as latest
  where kind in ('adopted', 'certified');
  if in_force > 1 then
    raise exception '% revisions of % are in force', in_force, new.municipality;
  end if;
  if new.kind = 'superseded' and not exists (
    select from plan_step
    where municipality = new.municipality and revision = new.by_revision
      and kind = 'adopted' and on_day = new.on_day)
  then
    raise exception 'revision % of % is superseded by one that is not adopted',
      new.revision, new.municipality;
  end if;
  return null;
end
$$;

create constraint trigger plan_step_leaves_one_in_force
  after insert on plan_step
  deferrable initially deferred
  for each row execute function plan_step_leaves_one_in_force();

create function plan_facts_stay() returns trigger language plpgsql as $$
begin
  raise exception 'what stands in % is never changed or removed', tg_table_name;
end
$$;

create trigger plan_revision_stays
  before update or delete or truncate on plan_revision
  for each statement execute function plan_facts_stay();

create trigger plan_step_stays
  before update or delete or truncate on plan_step
  for each statement execute function plan_facts_stay();

grant select, insert on plan_revision, plan_step to "${program}";
