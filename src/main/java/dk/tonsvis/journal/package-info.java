/// The journal: an append-only record of facts, written in the transaction of the change they tell
/// of.
///
/// A capability defines its facts as records and its front writes them; whoever wants to follow
/// reads them later in order of their number. The program's database role cannot change or remove
/// a fact, so what stands here is what happened.
///
/// ```java
/// journal.write(Actor.part("account"), Optional.of("0461"), new VintageStored(7, "ens-kommuner"));
/// ```
@NullMarked
package dk.tonsvis.journal;

import org.jspecify.annotations.NullMarked;
