/// What people hand in: files read within limits, and all that is wrong with one told at once.
///
/// Who reads a file has kinds of problems of its own ([Problem.Kind]) and gathers them in
/// [Problems]; each says where it is in the file's own words.
///
/// ```java
/// Problems problems = new Problems(500);
/// problems.add(Problem.Place.FILE.sheet("Indsatser").row(17).column("Start"), kind);
/// problems.all().forEach(problem -> say(problem.text(Language.DANISH)));
/// ```
@NullMarked
package dk.tonsvis.sheet;

import org.jspecify.annotations.NullMarked;
