/// Working copies of a plan: what people edit in the browser until it is a revision.
///
/// A `WorkingCopy` holds the plan's tables as texts, so that it may be unfinished or wrong at any
/// time and nothing that was typed is lost. Every change is a new version of the copy; who saves a
/// row that somebody else has changed meanwhile sees both and decides.
///
/// ```java
/// switch (copies.save(copy, row, version, Map.of("year", "2030"), actor)) {
///   case Saving.Saved saved -> saved.version(); // the next save is based on this
///   case Saving.Conflict conflict -> conflict.theirs(); // beside conflict.yours()
///   …
/// }
/// copies.makeRevision(copy, actor); // a draft revision, or all that is wrong
/// ```
@NullMarked
package dk.tonsvis.drafting;

import org.jspecify.annotations.NullMarked;
