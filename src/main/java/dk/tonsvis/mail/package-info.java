/// Letters by e-mail: what they say, the outbox in which they wait, and how they are sent.
///
/// A letter is put into the outbox in the transaction of the change that it tells of, under a key
/// that makes it one letter however often it is asked for. Where the program knows a mail server
/// ([Smtp]) a [Postman] takes it from there; without one it waits and can be read in the outbox.
/// When it is sent, its words and its address are wiped, because it may hold a secret link.
///
/// ```java
/// mail.queue(
///     new Letter(
///         "hearing/0999/4/maja", maja.email(), Language.DANISH, "hearing-draft",
///         Map.of("place", "Vindby", "plan", "Vindbys klimaplan", "until", "1. februar 2027",
///             "link", "https://klima.example/hoering/4")));
/// ```
@NullMarked
package dk.tonsvis.mail;

import org.jspecify.annotations.NullMarked;
