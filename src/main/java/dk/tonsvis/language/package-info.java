/// The two languages, the message bundles, and how people write numbers and dates.
///
/// Every sentence that a person reads stands in a bundle `words_da.properties` and
/// `words_en.properties` of the package that says it. Numbers become text here and nowhere else,
/// so that "1,2 mio. ton" and "1.2 million tonnes" are written the same way everywhere.
///
/// ```java
/// Words words = Words.of("site", Language.DANISH);
/// Numbers numbers = Numbers.in(Language.DANISH);
/// words.say("municipality.headline", "Odense", numbers.tonnes(total));
/// ```
@NullMarked
package dk.tonsvis.language;

import org.jspecify.annotations.NullMarked;
