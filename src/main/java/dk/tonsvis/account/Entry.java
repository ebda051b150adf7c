package dk.tonsvis.account;

import dk.tonsvis.quantity.Figure;

/// One figure of an account and the cell it stands in.
public record Entry(Cell cell, Figure figure) {}
