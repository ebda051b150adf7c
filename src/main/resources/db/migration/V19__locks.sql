-- A role that a provider gives ends by itself some time after its holder last came by the provider:
-- who never comes again cannot be told that it is gone.
update membership as m
set until_day = greatest(m.from_day, current_date) + 30
from access_claimed_membership as c
where c.membership = m.id and m.until_day is null;

-- What hashes of guessable things are keyed with, so that nobody who reads only those can try all
-- there are. As hearing_salt, it leaves the database with a backup alone.
create table access_key (
  purpose text primary key check (purpose ~ '^[a-z-]{1,40}$'),
  key     bytea not null check (length(key) = 32)
);

grant select, insert on access_key to "${program}";

-- Places in the net were hashed without a key until now, and there are few enough to try them all.
delete from access_sighting;

comment on column access_sighting.source is 'HMAC-SHA-256 of the person and the place in the net';

-- A browser keeps its token, and its last form takes the place of the one before.
grant update on desk_kept_form to "${program}";

create index desk_kept_form_of_person on desk_kept_form (person, kept_at);
