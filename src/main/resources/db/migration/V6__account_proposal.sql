-- A vintage that was fetched is proposed until a person publishes it. Both are facts: what is
-- published was proposed or came by hand, and stays published.

create table account_proposal (
  vintage     integer primary key references account_vintage,
  proposed_at timestamptz not null
);

create table account_publication (
  vintage      integer primary key references account_proposal,
  published_at timestamptz not null
);

-- A vintage is proposed when it is stored or never: what people have seen does not disappear.
create function account_proposal_comes_with_its_vintage() returns trigger language plpgsql as $$
begin
  if not exists (
    select from account_vintage as v
    where v.id = new.vintage and v.xmin = pg_current_xact_id()::xid)
  then
    raise exception 'vintage % is published already', new.vintage;
  end if;
  return new;
end
$$;

create trigger account_proposal_comes_with_its_vintage
  before insert on account_proposal
  for each row execute function account_proposal_comes_with_its_vintage();

-- The vintages that everybody sees.
create view account_published as
  select v.*
  from account_vintage as v
  left join account_proposal as p on p.vintage = v.id
  left join account_publication as b on b.vintage = v.id
  where p.vintage is null or b.vintage is not null;

grant select, insert on account_proposal, account_publication to "${program}";
grant select on account_published to "${program}";
