package dk.tonsvis.account;

/// An entry and the row of the file that it was read from, counted from 1 as a spreadsheet or an
/// editor shows it.
record Line(int row, Entry entry) {}
