package dk.tonsvis.quantity;

/// What a series of amounts is measured on: whose account, which vintage of it, and which scope.
/// Amounts of two different bases are never added or subtracted.
public record Basis(String account, String vintage, String scope) {
  @Override
  public String toString() {
    return account + " (" + vintage + ", " + scope + ")";
  }
}
