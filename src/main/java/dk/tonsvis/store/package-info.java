/// The database: one PostgreSQL, embedded in the user's data folder or external, and how the
/// capabilities speak to it.
///
/// Two database roles from the start: the *owner* of the schema, which only migrates, and the
/// *program*, which may read and add but never change or remove a fact. [Database#open] refuses to
/// run as a role that could.
///
/// ```java
/// try (Database database = Database.open(Settings.embedded(Path.of("data")), System.out::println))
// {
///   database.jdbc().sql("select count(*) from journal_fact").query(Long.class).single();
/// }
/// ```
@NullMarked
package dk.tonsvis.store;

import org.jspecify.annotations.NullMarked;
