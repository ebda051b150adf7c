package dk.tonsvis.plan;

import dk.tonsvis.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Something that a plan will have done.
///
/// @param number as the municipality writes it (`7.1`); it names the action within its revision
public record Action(
    String number,
    Names names,
    Kind kind,
    Placement placement,
    Effect effect,
    Delivery delivery,
    Economy economy,
    Considerations considerations,
    Adapts adapts,
    Lineage lineage) {
  public Action {
    if (number.isBlank()) {
      throw new IllegalArgumentException("an action has a number");
    }
  }

  /// What the action is for.
  public enum Kind {
    MITIGATION,
    ADAPTATION,
    BOTH
  }

  /// What the municipality is to the action (the four roles of the certification framework).
  public enum Role {
    COMPANY,
    OWNER_SUPPLIER,
    AUTHORITY,
    FACILITATOR
  }

  /// Who decides whether it comes: the municipality, a partner, or the state.
  public enum Control {
    OWN,
    PARTNER,
    NATIONAL
  }

  /// Where the money is.
  public enum Funding {
    NONE_NEEDED,
    BUDGETED,
    APPLIED_FOR,
    PARTLY,
    LACKING,
    UNKNOWN
  }

  /// What it is called and what it is about.
  ///
  /// @param working what people call it
  /// @param official what was decided; empty if that is the same
  public record Names(Wording working, Wording official, Wording description) {
    public Names {
      if (working.isEmpty()) {
        throw new IllegalArgumentException("an action has a name");
      }
    }
  }

  /// Where it belongs in the plan and who decides it.
  ///
  /// @param theme number of the theme; empty if it belongs to none
  /// @param sectors codes of the sectors it is about
  /// @param standard id of the standard action it was made from; empty if from none
  public record Placement(
      Optional<String> theme,
      List<String> sectors,
      Set<Role> roles,
      Control control,
      Optional<String> standard) {
    public Placement {
      sectors = List.copyOf(sectors);
      roles = Set.copyOf(roles);
    }
  }

  /// Who does it, and when.
  ///
  /// @param owner the person who answers for it (tovholder); never shown on public pages
  /// @param coActors others who take part, free text
  public record Delivery(
      String unit, String owner, String coActors, Period period, List<Milestone> milestones) {
    public Delivery {
      milestones = List.copyOf(milestones);
    }
  }

  /// Years, each empty where it is not known.
  public record Period(
      Optional<Integer> start, Optional<Integer> fullEffect, Optional<Integer> end) {}

  /// A step on the way.
  ///
  /// @param by `2027` or `2027-06-30`, as exactly as it is known
  public record Milestone(Wording what, String by) {}

  /// Whole kroner, each empty where it is not known; known zero is zero.
  ///
  /// @param yearlyBudget running cost a year, in kroner
  /// @param investment in all, in kroner
  public record Economy(
      Optional<Long> yearlyBudget, Optional<Long> investment, Funding funding, Wording note) {}

  public record Considerations(
      Wording barriers,
      Wording coBenefits,
      Wording distribution,
      Wording indicators,
      String decision) {}

  /// What it does for a changed climate.
  ///
  /// @param goals ids of adaptation goals
  public record Adapts(Set<Hazard> hazards, List<String> goals) {
    public static final Adapts NOTHING = new Adapts(Set.of(), List.of());

    public Adapts {
      hazards = Set.copyOf(hazards);
      goals = List.copyOf(goals);
    }
  }

  /// Where it comes from and what became of it.
  ///
  /// @param continues numbers of the actions of the revision before that it goes on with; empty
  ///     for the one of the same number, if there is one
  /// @param supersededBy number of the action of this revision that has taken its place
  /// @param mergedWith number of the action of this revision that it is now a part of
  public record Lineage(
      List<String> continues, Optional<String> supersededBy, Optional<String> mergedWith) {
    public static final Lineage NONE = new Lineage(List.of(), Optional.empty(), Optional.empty());

    public Lineage {
      continues = List.copyOf(continues);
    }

    /// Whether another action stands for it, so that it has no effect of its own any more.
    public boolean isReplaced() {
      return supersededBy.isPresent() || mergedWith.isPresent();
    }
  }

  public String name(Language language) {
    return names.working().in(language);
  }

  public boolean isMitigation() {
    return kind != Kind.ADAPTATION;
  }

  public boolean isAdaptation() {
    return kind != Kind.MITIGATION;
  }
}
