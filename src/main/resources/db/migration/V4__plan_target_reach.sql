-- Targets of the fourth type (an intensity), and targets for a part of the account.

alter table plan_target
  drop constraint plan_target_type_check,
  add constraint plan_target_type_check
    check (type in ('base-year', 'base-year-intensity', 'fixed-level', 'baseline-scenario')),
  add column unit        text,
  add column units       bigint check (units > 0),
  add column sector      text check (length(sector) between 1 and 40),
  add column part_of     text check (part_of ~ '^[a-z0-9-]{1,80}$'),
  add column boundary_da text not null default '',
  add column boundary_en text not null default '',
  add column removals    double precision check (removals between 0 and 1),
  add check ((type = 'base-year-intensity') = (unit is not null)),
  add check ((type = 'base-year-intensity') = (units is not null));
