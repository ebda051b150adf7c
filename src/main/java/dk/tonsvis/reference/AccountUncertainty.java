package dk.tonsvis.reference;

import dk.tonsvis.quantity.Share;

/// How sure a sector of an account is taken to be where nobody has said it: a starting value of our
/// own, with the ranges it was chosen from in the note.
///
/// @param tree id of the sector tree
/// @param halfWidth half the width of the 95 % interval, as a part of the amount
public record AccountUncertainty(String tree, String sector, Share halfWidth, Bilingual note) {
  public AccountUncertainty {
    if (halfWidth.value() < 0) {
      throw new IllegalArgumentException("an interval has no width below zero: " + halfWidth);
    }
  }
}
