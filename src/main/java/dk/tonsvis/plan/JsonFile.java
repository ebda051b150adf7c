package dk.tonsvis.plan;

import dk.tonsvis.sheet.Content;
import dk.tonsvis.sheet.Problem.Place;
import dk.tonsvis.sheet.Problem.Text;
import dk.tonsvis.sheet.Problems;
import dk.tonsvis.sheet.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// The file of a plan as JSON: an object with `format` and, by key of the table, lists of rows.
///
/// It is read as a stream, so that neither depth nor number of what is nested in it costs more
/// memory than a plan does.
final class JsonFile {
  private static final String FORMAT = "tonsvis-plan/1";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final JsonParser json;
  private final Problems problems;
  private final Tables tables = new Tables();

  private JsonFile(JsonParser json, Problems problems) {
    this.json = json;
    this.problems = problems;
  }

  /// One row on a line, so that two plans can be compared line by line.
  static String write(Tables tables) {
    StringBuilder text = new StringBuilder("{\n\"format\":\"" + FORMAT + "\"");
    for (Layout.Sheet sheet : Layout.PLAN.sheets()) {
      List<Line> lines = tables.lines(sheet.key());
      if (lines.isEmpty()) {
        continue;
      }
      text.append(",\n\"").append(sheet.key()).append("\":[\n");
      text.append(String.join(",\n", lines.stream().map(JsonFile::object).toList()));
      text.append("\n]");
    }
    return text.append("\n}\n").toString();
  }

  private static String object(Line line) {
    Map<String, Object> object = new LinkedHashMap<>();
    line.cells()
        .forEach(
            (key, content) ->
                object.put(
                    key,
                    content instanceof Content.Numeric number ? number.number() : content.text()));
    object.putAll(line.extras());
    return MAPPER.writeValueAsString(object);
  }

  static Tables read(byte[] file, Problems problems) {
    try (JsonParser json = MAPPER.createParser(file)) {
      JsonFile read = new JsonFile(json, problems);
      read.root();
      return read.tables;
    } catch (JacksonException e) {
      Place place =
          Optional.ofNullable(e.getLocation())
              .filter(location -> location.getLineNr() > 0)
              .map(location -> Place.FILE.row(location.getLineNr()))
              .orElse(Place.FILE);
      problems.add(place, Flaw.DAMAGED_JSON);
      return new Tables();
    }
  }

  private void root() {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      problems.add(Place.FILE, Flaw.NOT_A_PLAN_FILE);
      return;
    }
    String format = "";
    Set<String> read = new HashSet<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME && tables.excess().isEmpty()) {
      String name = json.currentName();
      json.nextToken();
      Optional<Layout.Sheet> sheet = Layout.PLAN.find(name);
      if (name.equals("format")) {
        format = json.getValueAsString("");
        json.skipChildren();
      } else if (sheet.isEmpty()) {
        problems.add(Place.FILE.table(name), Flaw.TABLE_NOT_READ);
        json.skipChildren();
      } else if (read.add(sheet.get().key())) {
        table(sheet.get(), name);
      } else {
        problems.add(Place.FILE.table(name), Flaw.TABLE_TWICE);
        json.skipChildren();
      }
    }
    if (tables.excess().isEmpty() && !format.equals(FORMAT)) {
      problems.add(Place.FILE, Flaw.UNKNOWN_FORMAT, new Text(format), new Text(FORMAT));
    }
  }

  /// A list of rows; a single row may stand without the list.
  private void table(Layout.Sheet sheet, String name) {
    Place place = Place.FILE.table(name);
    LineReader lines = new LineReader(sheet, place, tables, problems);
    if (json.currentToken() == JsonToken.START_OBJECT) {
      row(lines, place, 1);
      return;
    }
    if (json.currentToken() != JsonToken.START_ARRAY) {
      problems.add(place, Flaw.NOT_A_TABLE);
      return;
    }
    int row = 0;
    while (json.nextToken() != JsonToken.END_ARRAY && tables.excess().isEmpty()) {
      row++;
      if (json.currentToken() == JsonToken.START_OBJECT) {
        row(lines, place, row);
      } else {
        problems.add(place.row(row), Flaw.NOT_A_ROW);
        json.skipChildren();
      }
    }
  }

  private void row(LineReader lines, Place place, int row) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      value(place.row(row).column(name)).ifPresent(content -> lines.put(name, content, row));
    }
    lines.end(row, Optional.empty());
  }

  private Optional<Content> value(Place place) {
    return switch (json.currentToken()) {
      case VALUE_STRING -> Optional.of(new Content.Text(json.getString()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          Optional.of(new Content.Numeric(new BigDecimal(json.getString())));
      case VALUE_TRUE -> Optional.of(new Content.Text("yes"));
      case VALUE_FALSE, VALUE_NULL -> Optional.empty();
      case START_ARRAY -> Optional.of(new Content.Text(list(place)));
      default -> {
        problems.add(place, Flaw.NOT_A_VALUE);
        json.skipChildren();
        yield Optional.empty();
      }
    };
  }

  private String list(Place place) {
    List<String> parts = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken().isScalarValue()) {
        parts.add(Texts.clean(json.getString()));
      } else {
        problems.add(place, Flaw.NOT_A_VALUE);
        json.skipChildren();
      }
    }
    return String.join(LineWriter.SEPARATOR, parts);
  }
}
