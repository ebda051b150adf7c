/// The API: what the pages show, for programs, as JSON and CSV, and the files and feeds of open
/// data.
///
/// The contract ([dk.tonsvis.catalogue.Contract]) says what may be asked; [Door] reads an address
/// by it and names all that is wrong at once; a [Resource] answers with an [Answer]; what was
/// answered is kept until the database says something else. Nothing here writes.
@NullMarked
package dk.tonsvis.api;

import org.jspecify.annotations.NullMarked;
