package dk.tonsvis.reference;

import java.time.LocalDate;
import java.util.Optional;

/// A vintage of an account that comes with the program: the table it stands in, as of which day,
/// and by which version of the method, where the source says so. The table has the columns
/// `kommunekode;aar;sektor;ton_co2e`, after comment lines that begin with `#`.
public record VintageTable(
    String account,
    String file,
    Optional<String> methodVersion,
    LocalDate readOn,
    Bilingual note) {}
