-- From where people have signed in: what tells them that somebody does so from elsewhere.

create table access_sighting (
  id       bigint generated always as identity primary key,
  person   uuid not null references person,
  -- Browser and system in words; empty where the browser did not say.
  device   text not null check (length(device) <= 100),
  -- SHA-256 of the person and the place in the net.
  source   bytea not null check (length(source) = 32),
  first_at timestamptz not null,
  last_at  timestamptz not null check (last_at >= first_at),
  unique (person, device, source)
);

grant select, insert, delete on access_sighting to "${program}";
grant update (last_at) on access_sighting to "${program}";
