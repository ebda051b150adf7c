-- Targets as they were registered, with their source. A revised target is a new row.

create table plan_target (
  id            text primary key check (id ~ '^[a-z0-9-]{1,80}$'),
  owner         text not null check (owner = 'DK' or owner ~ '^[0-9]{4}$'),
  type          text not null
                check (type in ('base-year', 'fixed-level', 'baseline-scenario')),
  account       text not null check (account ~ '^[a-z0-9-]{1,60}$'),
  base_year     smallint,
  base_g        bigint,
  reduction     double precision check (reduction > 0),
  target_year   smallint not null check (target_year between 2000 and 2100),
  target_g      bigint,
  statement_da  text not null,
  statement_en  text not null,
  adopted_on    date,
  source        text not null check (length(source) > 0),
  registered_at timestamptz not null
);

grant select, insert on plan_target to "${program}";
