-- How people prove who they are. Nothing here lets anybody in who only reads it: of passwords and
-- links there are hashes, of passkeys the public half, and the secrets of providers are not here.

create table access_password (
  person     uuid primary key references person,
  -- argon2id with its parameters and salt, in the usual text form.
  hash       text not null check (hash like '$argon2id$%'),
  changed_at timestamptz not null
);

-- Attempts that did not succeed, by the hash of what they were for and where they came from.
create table access_attempt (
  subject  bytea primary key check (length(subject) = 32),
  failures integer not null check (failures > 0),
  last_at  timestamptz not null,
  -- Not before then again.
  next_at  timestamptz not null
);

create table access_link (
  id          uuid primary key,
  -- SHA-256 of the token; the token itself is only in the letter.
  token_hash  bytea not null unique check (length(token_hash) = 32),
  purpose     text not null check (purpose ~ '^[a-z-]{1,40}$'),
  -- What it is about, as ids.
  subject     text not null check (length(subject) <= 200),
  person      uuid references person,
  issued_at   timestamptz not null,
  expires_at  timestamptz not null check (expires_at > issued_at),
  revoked_at  timestamptz,
  redeemed_at timestamptz,
  check (revoked_at is null or redeemed_at is null)
);

create index access_link_by_subject on access_link (purpose, subject, issued_at);
create index access_link_by_person on access_link (person) where person is not null;

create table access_provider (
  id        text primary key check (id ~ '^[a-z][a-z0-9-]{0,29}$'),
  -- Exactly as the provider names itself in its tokens.
  issuer    text not null check (issuer ~ '^https?://[^\s]+$' and length(issuer) <= 500),
  client_id text not null check (length(client_id) between 1 and 200),
  name_da   text not null check (length(name_da) between 1 and 100),
  name_en   text not null check (length(name_en) between 1 and 100),
  -- What is asked for besides openid, with blanks between.
  scopes    text not null check (length(scopes) <= 200),
  is_on     boolean not null
);

-- What a value of a claim means: a role, an organisation, or a role in an organisation.
create table access_claim_rule (
  id           bigint generated always as identity primary key,
  provider     text not null references access_provider on delete cascade,
  claim        text not null check (length(claim) between 1 and 200),
  value        text not null check (length(value) between 1 and 500),
  role         text,
  organisation text references organisation,
  check (role is not null or organisation is not null),
  unique nulls not distinct (provider, claim, value, role, organisation)
);

-- Somebody is who a provider says, by its name and its own name for them; never by an address.
create table access_identity (
  issuer    text not null check (length(issuer) between 1 and 500),
  subject   text not null check (length(subject) between 1 and 255),
  person    uuid not null references person,
  linked_at timestamptz not null,
  used_at   timestamptz not null,
  primary key (issuer, subject)
);

create index access_identity_of_person on access_identity (person);

-- Memberships that come from claims and end with them; those given by hand are not here.
create table access_claimed_membership (
  membership bigint primary key references membership,
  provider   text not null
);

create table access_passkey (
  -- The credential's id, base64url.
  id              text primary key check (id ~ '^[A-Za-z0-9_-]+$' and length(id) <= 1400),
  person          uuid not null references person,
  -- COSE_Key, as the authenticator gave it, base64url.
  public_key      text not null check (public_key ~ '^[A-Za-z0-9_-]+$'),
  -- What the authenticator said when the passkey was made, base64url; verifying asks for it.
  attestation     text not null check (attestation ~ '^[A-Za-z0-9_-]+$'),
  signature_count bigint not null check (signature_count >= 0),
  uv_initialized  boolean not null,
  backup_eligible boolean not null,
  backup_state    boolean not null,
  -- usb, nfc, internal … with blanks between.
  transports      text not null,
  label           text not null check (length(label) between 1 and 100),
  created_at      timestamptz not null,
  used_at         timestamptz not null
);

create index access_passkey_of_person on access_passkey (person);

-- Spring Session's tables, of version 4.1; its attributes hold texts alone (DeskSessions).
create table spring_session (
  primary_id            char(36) primary key,
  session_id            char(36) not null unique,
  -- Milliseconds since 1970.
  creation_time         bigint not null,
  last_access_time      bigint not null,
  -- Seconds.
  max_inactive_interval integer not null,
  expiry_time           bigint not null,
  -- The person's id.
  principal_name        varchar(100)
);

create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36) not null references spring_session on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);

grant select, insert, update, delete
  on access_password, access_attempt, access_link, access_provider, access_claim_rule,
     access_identity, access_claimed_membership, access_passkey,
     spring_session, spring_session_attributes
  to "${program}";
