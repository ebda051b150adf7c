package dk.tonsvis.cli;

import dk.tonsvis.pathway.Scenario;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// What a pathway is asked for.
enum ScenarioChoice {
  BASELINE,
  PLAN,
  PARTNERS,
  /// What somebody has turned.
  WHAT_IF;

  /// Of a what-if, what it turns away from.
  Scenario scenario() {
    return switch (this) {
      case BASELINE -> Scenario.NO_ACTION;
      case PLAN, WHAT_IF -> Scenario.PLAN;
      case PARTNERS -> Scenario.PLAN_AND_PARTNERS;
    };
  }

  /// `baseline`, `plan`, `partners` or `what-if`.
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// One of those that can be named on the command line.
  static final class ByKey implements ITypeConverter<ScenarioChoice> {
    @Override
    public ScenarioChoice convert(String key) {
      return Arrays.stream(values())
          .filter(choice -> choice != WHAT_IF && choice.key().equals(key))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException(key));
    }
  }
}
