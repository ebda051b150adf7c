package dk.tonsvis.person;

import dk.tonsvis.journal.Fact;
import java.util.List;

/// What is told of a person was changed; `fields` names what, not the values.
public record PersonChanged(String person, List<String> fields) implements Fact {
  public PersonChanged {
    fields = List.copyOf(fields);
  }
}
