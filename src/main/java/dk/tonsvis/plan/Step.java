package dk.tonsvis.plan;

import java.time.LocalDate;
import java.util.Optional;

/// A step on the way of a revision. Steps are facts: they are added, never changed.
public sealed interface Step {
  /// Characters of a name or a case number, at most.
  int LONGEST_TEXT = 200;

  LocalDate on();

  /// Sent out for everyone to comment on.
  ///
  /// @param until the last day for comments; empty where it is not known
  record Hearing(LocalDate on, Optional<LocalDate> until) implements Step {
    public Hearing {
      if (until.isPresent() && until.get().isBefore(on)) {
        throw new IllegalArgumentException("a hearing from " + on + " that ends " + until.get());
      }
    }
  }

  /// Decided by a body, such as the council (byrådet).
  ///
  /// @param caseNumber empty where it is not known
  record Adopted(LocalDate on, String body, String caseNumber) implements Step {
    public Adopted {
      requireName(body);
      requireShort(caseNumber);
    }
  }

  /// Approved by those who keep a framework, such as C40 and CONCITO.
  record Certified(LocalDate on, String framework, String by) implements Step {
    public Certified {
      requireName(framework);
      requireName(by);
    }
  }

  /// A later revision was adopted.
  record Superseded(LocalDate on, int byRevision) implements Step {}

  private static void requireName(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a step says who took it");
    }
    requireShort(name);
  }

  private static void requireShort(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("too long for a step: " + text);
    }
  }
}
