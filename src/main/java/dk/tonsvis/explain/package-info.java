/// Where a figure comes from: what it says, from which source and vintage, by which formula and
/// from which other figures, each of which can be asked for in the same way.
///
/// A [dk.tonsvis.explain.Name] is the lasting address of a figure; an
/// [dk.tonsvis.explain.Explanation] computes the figure again from its inputs and so cannot say
/// something else than it does. The same is written as W3C PROV-O for programs.
///
/// ```java
/// house.explanations().find(Name.of(Kind.EMISSION, "odense", "2023")).orElseThrow().value();
/// ```
@NullMarked
package dk.tonsvis.explain;

import org.jspecify.annotations.NullMarked;
