/// Benchmarks, started by `bench/run`. They print ratios of things that ran beside each other in
/// one go, because a ratio survives a change of machine and a time does not.
@NullMarked
package dk.tonsvis.bench;

import org.jspecify.annotations.NullMarked;
