package dk.tonsvis.account;

import dk.tonsvis.reference.Bilingual;
import dk.tonsvis.sheet.Decimals;
import java.time.LocalDate;
import java.util.Optional;

/// What is said of a file when it is handed in.
///
/// @param account id of the account identity it belongs to
/// @param decimals the convention of its numbers, where the file does not show it
public record Submission(
    String account,
    Optional<String> methodVersion,
    LocalDate readOn,
    Bilingual note,
    Optional<Decimals> decimals) {}
