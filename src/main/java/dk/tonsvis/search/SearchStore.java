package dk.tonsvis.search;

import dk.tonsvis.language.Language;
import dk.tonsvis.store.Database;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// The index in the database.
final class SearchStore {
  /// Stands around a word that was searched for; no text of ours has it.
  private static final String MARK = "\u001f";

  private static final String INSERT =
      """
      insert into search_page (language, address, kind, title, body, also, words)
      values (:language, :address, :kind, :title, :body, :also,
              setweight(to_tsvector(:config::regconfig, :title || ' ' || :also), 'A')
              || setweight(to_tsvector(:config::regconfig, :body), 'C'))
      on conflict do nothing
      """;

  /// Whole words in any of their forms, the last of them perhaps not yet written to its end.
  private static final String BY_WORDS =
      """
      select kind, address, title,
             ts_headline(:config::regconfig, body, asked.query, :headline) as excerpt
      from search_page,
           (select to_tsquery(:config::regconfig, :words) as query) as asked
      where language = :language and words @@ asked.query
      order by lower(title) = lower(:text) desc, ts_rank(words, asked.query) desc, address
      limit :limit
      """;

  /// Names that have something like each of the words in them.
  private static final String BY_LIKENESS =
      """
      select kind, address, title, left(body, 160) as excerpt
      from search_page,
           lateral (
             select min(word_similarity(lower(word), lower(title || ' ' || also))) as likeness
             from unnest(:words::text[]) as word
           ) as name
      where language = :language and name.likeness >= :likeness
      order by name.likeness desc, similarity(lower(:text), lower(title)) desc, address
      limit :limit
      """;

  /// Facts that make something public.
  private static final String NEWEST_FACT =
      """
      select coalesce(max(id), 0)
      from journal_fact
      where kind in ('PlanSentToHearing', 'PlanAdopted', 'VintageStored', 'VintagePublished')
      """;

  /// Below this two words have little in common; `odnse` and `odense` have 0.44.
  private static final double LEAST_LIKENESS = 0.4;

  private static final String HEADLINE =
      "StartSel=\"%s\", StopSel=\"%s\", MaxWords=30, MinWords=15, ShortWord=0"
          .formatted(MARK, MARK);

  private final Database database;

  SearchStore(Database database) {
    this.database = database;
  }

  boolean findsMisspelt() {
    return database
        .jdbc()
        .sql("select exists (select from pg_extension where extname = 'pg_trgm')")
        .query(Boolean.class)
        .single();
  }

  long newestFact() {
    return database.jdbc().sql(NEWEST_FACT).query(Long.class).single();
  }

  long position() {
    return database.jdbc().sql("select fact from search_position").query(Long.class).single();
  }

  /// Puts these in the place of what was there. Two that do so at once wait for each other.
  void replace(Collection<Item> items, long position) {
    database.inTransaction(
        () -> {
          database.jdbc().sql("update search_position set fact = ?").param(position).update();
          database.jdbc().sql("delete from search_page").update();
          for (Item item : items) {
            insert(item);
          }
          return items.size();
        });
  }

  private void insert(Item item) {
    database
        .jdbc()
        .sql(INSERT)
        .param("language", item.language().code())
        .param("config", config(item.language()))
        .param("address", item.address())
        .param("kind", item.kind())
        .param("title", item.title())
        .param("body", item.body())
        .param("also", item.also())
        .update();
  }

  private static String config(Language language) {
    return switch (language) {
      case DANISH -> "pg_catalog.danish";
      case ENGLISH -> "pg_catalog.english";
    };
  }

  /// @param words letters and digits only
  List<Found> byWords(Language language, List<String> words, String text, int limit) {
    String query = String.join(" & ", words) + ":*";
    return database
        .jdbc()
        .sql(BY_WORDS)
        .param("language", language.code())
        .param("config", config(language))
        .param("headline", HEADLINE)
        .param("words", query)
        .param("text", text)
        .param("limit", limit)
        .query(
            (row, _) ->
                found(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }

  List<Found> byLikeness(Language language, List<String> words, String text, int limit) {
    return database
        .jdbc()
        .sql(BY_LIKENESS)
        .param("language", language.code())
        .param("likeness", LEAST_LIKENESS)
        .param("words", words.toArray(String[]::new))
        .param("text", text)
        .param("limit", limit)
        .query(
            (row, _) ->
                found(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }

  private static Found found(String kind, String address, String title, String excerpt) {
    return new Found(kind, address, title, Arrays.asList(excerpt.split(MARK, -1)));
  }
}
