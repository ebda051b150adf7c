package dk.tonsvis.plan;

import java.util.List;
import java.util.Optional;

/// What an action is expected to do to emissions: terms, or the reason why nothing is known of it.
///
/// @param terms none if nothing is known, or if the action is for adaptation alone
/// @param missing why there are no terms (`not published`); empty if there are, or need be none
public record Effect(List<Term> terms, Optional<String> missing, Inclusion inclusion) {
  public static final Effect NONE = new Effect(List.of(), Optional.empty(), new Inclusion.None());

  public Effect {
    terms = List.copyOf(terms);
    if (!terms.isEmpty() && missing.isPresent()) {
      throw new IllegalArgumentException("an effect is known or missing, not both");
    }
  }

  public static Effect missing(String why) {
    return new Effect(List.of(), Optional.of(why), new Inclusion.None());
  }
}
