package dk.tonsvis.catalogue;

import dk.tonsvis.reference.Bilingual;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The contract of the API, as it stands in `openapi.yaml` beside this class. It was written before
/// the program: the program reads from it what may be asked, and is tested against it.
///
/// @param topics the headings that operations stand under, in order
public record Contract(JsonNode document, List<Topic> topics, List<Operation> operations) {
  /// Where the API lies.
  public static final String BASE = "/api/v1";

  /// Characters of the file, at most; well above what it has.
  private static final int LARGEST = 1_000_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Contract {
    topics = List.copyOf(topics);
    operations = List.copyOf(operations);
  }

  /// A heading that operations stand under.
  public record Topic(String id, Bilingual title) {}

  /// Reads the file. Throws [IllegalArgumentException] if it lacks something that the program needs
  /// to know.
  public static Contract read() {
    ObjectNode document = parse();
    List<Topic> topics =
        document
            .path("tags")
            .valueStream()
            .map(tag -> new Topic(text(tag, "name"), both(tag, "description")))
            .toList();
    List<Operation> operations = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                operations.add(operation(document, path.getKey(), path.getValue().path("get"))));
    return new Contract(document, topics, operations);
  }

  /// Leaves out what only holds the anchors of the file.
  private static ObjectNode parse() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LARGEST);
    options.setMaxAliasesForCollections(LARGEST);
    try (InputStream in = Contract.class.getResourceAsStream("openapi.yaml")) {
      Map<String, Object> read = new Yaml(new SafeConstructor(options)).load(in);
      ObjectNode document = JSON.valueToTree(read);
      document.remove(read.keySet().stream().filter(key -> key.startsWith("x-")).toList());
      return document;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Operation operation(JsonNode document, String path, JsonNode get) {
    List<String> columns = get.path("x-csv").valueStream().map(JsonNode::asString).toList();
    JsonNode content = get.path("responses").path("200").path("content");
    String mediaType =
        content.propertyNames().stream()
            .filter(type -> !type.equals("text/csv"))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(path + " answers nothing"));
    if (columns.isEmpty() == content.has("text/csv")) {
      throw new IllegalArgumentException(path + " has CSV without columns, or the reverse");
    }
    return new Operation(
        text(get, "operationId"),
        path,
        get.path("tags").path(0).asString(),
        text(get, "x-may-use"),
        both(get, "summary"),
        mediaType,
        columns,
        get.path("parameters")
            .valueStream()
            .map(parameter -> parameter(resolved(document, parameter)))
            .toList());
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    String reference = node.path("$ref").asString("");
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }

  private static Parameter parameter(JsonNode node) {
    JsonNode schema = node.path("schema");
    boolean isList = schema.path("type").asString("").equals("array");
    JsonNode one = isList ? schema.path("items") : schema;
    return new Parameter(
        text(node, "name"),
        text(node, "in").equals("path") ? Parameter.Place.PATH : Parameter.Place.QUERY,
        both(node, "description"),
        isList,
        isList ? schema.path("maxItems").asInt() : 1,
        form(text(node, "name"), one),
        schema.path("default").asStringOpt(),
        node.path("example").valueStream().findFirst().isPresent()
            ? java.util.Optional.of(joined(node.path("example")))
            : node.path("example").asStringOpt());
  }

  private static String joined(JsonNode list) {
    return String.join(",", list.valueStream().map(JsonNode::asString).toList());
  }

  private static Parameter.Form form(String name, JsonNode schema) {
    if (schema.has("enum")) {
      return new Parameter.Form.Choice(
          schema.path("enum").valueStream().map(JsonNode::asString).toList());
    }
    return switch (schema.path("type").asString("")) {
      case "integer" ->
          new Parameter.Form.Whole(
              schema.path("minimum").asLong(), schema.path("maximum").asLong());
      case "boolean" -> new Parameter.Form.YesNo();
      case "string" ->
          schema.path("format").asString("").equals("date")
              ? new Parameter.Form.Day()
              : new Parameter.Form.Text(java.util.regex.Pattern.compile(text(schema, "pattern")));
      default -> throw new IllegalArgumentException(name + " has no form");
    };
  }

  private static Bilingual both(JsonNode node, String english) {
    return new Bilingual(text(node, "x-da"), text(node, english));
  }

  private static String text(JsonNode node, String key) {
    return node.path(key)
        .asStringOpt()
        .orElseThrow(() -> new IllegalArgumentException("the contract lacks " + key + ": " + node));
  }

  /// The operations of a topic, in order.
  public Stream<Operation> of(Topic topic) {
    return operations.stream().filter(operation -> operation.topic().equals(topic.id()));
  }

  /// The contract as it is sent.
  public String json() {
    return JSON.writeValueAsString(document);
  }
}
