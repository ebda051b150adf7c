/// What machines that look after the installation ask: whether it is well, and its figures.
@NullMarked
package dk.tonsvis.watch;

import org.jspecify.annotations.NullMarked;
