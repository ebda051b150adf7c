package dk.tonsvis.api;

import dk.tonsvis.web.Problem;
import java.util.List;

/// Why an answer is none; thrown past the shelf, so that no refusal is kept.
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Problem.Kind kind;
  private final transient List<Problem.Flaw> errors;

  Refusal(Problem.Kind kind, List<Problem.Flaw> errors) {
    super(kind.key(), null, false, false);
    this.kind = kind;
    this.errors = List.copyOf(errors);
  }

  Refusal(Problem.Kind kind) {
    this(kind, List.of());
  }

  Problem.Kind kind() {
    return kind;
  }

  List<Problem.Flaw> errors() {
    return errors;
  }
}
