-- The second lock. What belongs to one municipality and is not published is seen only by work that
-- says so (see sees() in V10), and only such work can add to it. The owner of the schema, who
-- migrates and backs up, sees everything.

alter table plan_revision enable row level security;

-- A revision is published with its first step.
create policy plan_revision_is_seen on plan_revision
  for select
  using (
    sees(municipality)
    or exists (
      select from plan_step as s
      where s.municipality = plan_revision.municipality and s.revision = plan_revision.number));

create policy plan_revision_is_added on plan_revision
  for insert
  with check (sees(municipality));

-- Steps are what makes a revision public, so everyone sees them.
alter table plan_step enable row level security;

create policy plan_step_is_seen on plan_step for select using (true);

create policy plan_step_is_added on plan_step for insert with check (sees(municipality));

-- Kinds of facts that tell of something published: they are everyone's.
create table journal_public (
  kind text primary key
);

insert into journal_public (kind)
values ('PlanSentToHearing'), ('PlanAdopted'), ('PlanCertified'), ('TargetRegistered'),
       ('VintageStored'), ('VintagePublished');

grant select on journal_public to "${program}";

-- Other facts may tell of a draft. Those of the alliance and the installation belong to no
-- municipality; the pages that show them ask for a right of their own.
alter table journal_fact enable row level security;

create policy journal_fact_is_seen on journal_fact
  for select
  using (
    place is null
    or sees(place)
    or exists (select from journal_public as p where p.kind = journal_fact.kind));

create policy journal_fact_is_added on journal_fact for insert with check (true);

-- That a reply is hidden, and why, the policy of replies asks for everyone.
alter table hearing_hiding enable row level security;

create policy hearing_hiding_is_seen on hearing_hiding for select using (true);

create policy hearing_hiding_is_added on hearing_hiding for insert with check (sees(municipality));
