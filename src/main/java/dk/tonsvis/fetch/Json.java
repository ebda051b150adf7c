package dk.tonsvis.fetch;

import dk.tonsvis.fetch.Fault.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads answers that are JSON, numbers as exact as they are written.
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /// The array of that name in the object that the answer is. Throws [Unfit] for anything else: a
  /// page that says the service is being mended, half an answer, another document.
  static JsonNode array(Answer answer, String name, String question) {
    JsonNode object = read(answer, question);
    JsonNode array = object.get(name);
    if (array == null || !array.isArray()) {
      throw Unfit.because(Kind.NOT_JSON, question, start(answer));
    }
    return array;
  }

  static JsonNode read(Answer answer, String question) {
    try {
      return MAPPER.readTree(answer.text());
    } catch (JacksonException _) {
      throw Unfit.because(Kind.NOT_JSON, question, start(answer));
    }
  }

  private static String start(Answer answer) {
    String text = answer.text().strip();
    return text.substring(0, Math.min(text.length(), 60));
  }

  /// The text of a field; empty if there is none.
  static String text(JsonNode row, String field) {
    JsonNode value = row.get(field);
    return value == null || value.isNull() ? "" : value.asString("").strip();
  }
}
