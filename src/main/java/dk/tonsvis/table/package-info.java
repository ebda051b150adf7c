/// The tables that Tonsvis brings along: reference data as text beside the package that owns them.
///
/// One format for all: UTF-8, semicolons, a decimal point, days as `2026-05-18`, and lines that
/// begin with `#` to say source, terms and date. A table that is not as its package expects is a
/// bug of ours, so it throws, naming table, line and column. What other people hand in is read
/// elsewhere and answered with problems, not exceptions.
///
/// ```java
/// Table table = Table.read(Places.class, "population.csv", "municipality", "year", "inhabitants");
/// table.rows().getFirst().integer("inhabitants");
/// ```
@NullMarked
package dk.tonsvis.table;

import org.jspecify.annotations.NullMarked;
