-- The index of what everyone may read, by language. Nothing in it is a fact: it is made from the
-- pages, thrown away and made again, so the program may delete what stands here.

-- Finds words that are spelt almost right. A trusted extension: the owner of the database may add
-- it. A server that has no such extension, or does not allow it, is searched by whole words.
do $$
begin
  create extension if not exists pg_trgm;
exception
  when insufficient_privilege or undefined_file or feature_not_supported then
    raise notice 'pg_trgm is not there: misspelt words are found in names of municipalities only';
end
$$;

create table search_page (
  language text not null check (language in ('da', 'en')),
  address  text not null check (address ~ '^/' and length(address) <= 500),
  kind     text not null check (kind ~ '^[A-Z_]{1,40}$'),
  title    text not null check (title ~ '\S' and length(title) <= 2000),
  body     text not null,
  also     text not null,
  words    tsvector not null,
  primary key (language, address, title)
);

create index search_page_by_words on search_page using gin (words);

-- How far the journal had come when the index was made, so that whoever searches next knows
-- whether something has become public since. One row.
create table search_position (
  is_only boolean primary key default true check (is_only),
  fact    bigint not null check (fact >= 0)
);

insert into search_position (fact) values (0);

grant select, insert, delete on search_page to "${program}";
grant select, update on search_position to "${program}";
