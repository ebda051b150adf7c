/// Finds pages by their words: in PostgreSQL's full text with Danish and English word forms, and by
/// likeness, so that a misspelt name is found as well.
///
/// Who owns the pages gives them as [dk.tonsvis.search.Item]s, of public matter only; this package
/// keeps and searches them.
///
/// ```java
/// house.search().find(Language.DANISH, "odnse", 20);
/// ```
@NullMarked
package dk.tonsvis.search;

import org.jspecify.annotations.NullMarked;
