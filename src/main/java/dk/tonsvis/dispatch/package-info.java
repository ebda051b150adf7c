/// Who is written to when something happens: a follower of the journal that turns facts into
/// letters.
///
/// It knows facts by their kind and reads no more of them than ids, so the capabilities that write
/// them need not know that there are letters.
///
/// ```java
/// new Dispatch(people, mail, places, plans, reference, "https://klima.example.dk").follower();
/// ```
@NullMarked
package dk.tonsvis.dispatch;

import org.jspecify.annotations.NullMarked;
