/// Places: Denmark's municipalities, regions and KKR (kommunekontaktråd), their codes, names and
/// addresses, how many live there and where their tile lies on our map.
///
/// Units open and close at dates: who asks for a region says on which day. [Places] holds what the
/// tables of this package say; it does not change while the program runs. Vindby (0999) is
/// invented, says so, and is in no list that is summed.
///
/// ```java
/// Places places = Places.load();
/// Municipality odense = places.find("odense").orElseThrow();
/// places.regionOf(odense.code(), LocalDate.of(2026, 5, 18)); // Region Syddanmark
/// places.population(odense.code(), 2024); // empty: no count of 2024 is known
/// ```
@NullMarked
package dk.tonsvis.place;

import org.jspecify.annotations.NullMarked;
