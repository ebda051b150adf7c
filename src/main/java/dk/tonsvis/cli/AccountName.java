package dk.tonsvis.cli;

import dk.tonsvis.house.House;
import dk.tonsvis.reference.AccountIdentity;
import java.util.stream.Collectors;

/// How an account is named on the command line: by the id of its identity.
final class AccountName {
  private AccountName() {}

  /// Throws [Refusal] with the accounts that are known.
  static AccountIdentity require(House house, String id) {
    return house
        .reference()
        .findIdentity(id)
        .orElseThrow(
            () ->
                new Refusal(
                    Exit.NOT_FOUND,
                    "account.not-found",
                    id,
                    house.reference().listIdentities().stream()
                        .map(AccountIdentity::id)
                        .collect(Collectors.joining(", "))));
  }
}
