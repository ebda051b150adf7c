/// The journal: an append-only record of facts, written in the transaction of the change they tell
/// of.
///
/// A capability defines its facts as records and its front writes them. The program's database role
/// cannot change or remove a fact, and each has a position and a hash in a chain
/// ([Journal#verify()]), so what stands here is what happened, and tampering shows.
///
/// A fact holds ids and plain values, never a person's name, address or words, nor the name of a
/// file (which may hold one): a person can be forgotten and the facts stay. A fact that tells of a
/// change has two components `before` and `after`, each a record or a map of the fields that
/// changed, with the same names in both; what was not there before is left out. Pages show the two
/// beside each other.
///
/// ```java
/// record TargetMoved(String target, Map<String, String> before, Map<String, String> after)
///     implements Fact {}
///
/// journal.write(
///     Actor.person(person.toString()),
///     Optional.of("0461"),
///     new TargetMoved("odense-2030", Map.of("year", "2030"), Map.of("year", "2028")));
/// ```
@NullMarked
package dk.tonsvis.journal;

import org.jspecify.annotations.NullMarked;
