package dk.tonsvis.catalogue;

import dk.tonsvis.reference.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One thing that the API can be asked for.
///
/// @param id lasting name, such as `listEntries`
/// @param path below the API's own, with names of parameters in braces
/// @param topic the tag that it stands under
/// @param mayUse who may use it, as the contract says
/// @param mediaType of its answer, where it is not CSV
/// @param columns of its CSV; none where it has no CSV
public record Operation(
    String id,
    String path,
    String topic,
    String mayUse,
    Bilingual summary,
    String mediaType,
    List<String> columns,
    List<Parameter> parameters) {
  public Operation {
    columns = List.copyOf(columns);
    parameters = List.copyOf(parameters);
  }

  public boolean hasCsv() {
    return !columns.isEmpty();
  }

  public Optional<Parameter> find(String name, Parameter.Place place) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name) && parameter.place() == place)
        .findFirst();
  }

  public Stream<Parameter> in(Parameter.Place place) {
    return parameters.stream().filter(parameter -> parameter.place() == place);
  }
}
