package dk.tonsvis.site;

import dk.tonsvis.plan.FieldChange;
import java.util.List;

/// How the pages speak of fields that say something else than before.
record FieldWords(Voice voice) {
  List<ComparisonPage.Field> of(List<FieldChange> changes) {
    return changes.stream().map(this::field).toList();
  }

  private ComparisonPage.Field field(FieldChange change) {
    return new ComparisonPage.Field(
        voice.say("field." + change.field()),
        Text.of(change.from(), voice.language()),
        Text.of(change.to(), voice.language()));
  }
}
