package dk.tonsvis.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dk.tonsvis.catalogue.Contract;
import dk.tonsvis.catalogue.Operation;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Holds requests and answers of the API to its contract: the address and its parameters, the
/// status, the headers, the kind of content, and the content itself by its JSON Schema.
final class Checked {
  static final Contract CONTRACT = Contract.read();

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Router ROUTER = new Router(CONTRACT.operations());
  private static final Map<String, Schema> SCHEMAS = new HashMap<>();

  private Checked() {}

  /// Asks for what the contract promises, and reads the document.
  static JsonNode get(String path, String... headers) {
    HttpResponse<String> response = RunningApi.get(Contract.BASE + path, headers);
    assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
    assertThat(parameters(path)).as("parameters of " + path).isTrue();
    return answer(path, response);
  }

  /// Asks for what is refused, and reads the problem.
  static JsonNode refused(int status, String path, String... headers) {
    HttpResponse<String> response = RunningApi.get(Contract.BASE + path, headers);
    assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(status);
    return answer(path, response);
  }

  /// Whether the contract knows the operation and all parameters that an address uses.
  private static boolean parameters(String path) {
    URI address = URI.create(path);
    Operation operation = operation(path).orElseThrow();
    return Optional.ofNullable(address.getQuery()).stream()
        .flatMap(query -> List.of(query.split("&", -1)).stream())
        .map(pair -> pair.split("=", 2)[0])
        .allMatch(
            name -> operation.find(name, dk.tonsvis.catalogue.Parameter.Place.QUERY).isPresent());
  }

  private static Optional<Operation> operation(String path) {
    return ROUTER.find(URI.create(path).getRawPath()).map(Router.Found::operation);
  }

  /// Holds an answer to the contract; what is no JSON comes back as a text.
  static JsonNode answer(String path, HttpResponse<String> response) {
    assertHeaders(path, response);
    String type = type(response);
    if (response.statusCode() == 304) {
      assertThat(response.body()).isEmpty();
      return JSON.nullNode();
    }
    Optional<Operation> operation = operation(path);
    JsonNode content =
        operation
            .map(each -> response(each, response.statusCode()).path("content"))
            .orElseGet(() -> resolved("#/components/responses/Problem").path("content"));
    assertThat(content.has(type)).as(path + " promises " + type + " for " + response).isTrue();
    if (type.equals("text/csv")) {
      assertCsv(operation.orElseThrow(), response.body());
      return JSON.getNodeFactory().stringNode(response.body());
    }
    JsonNode document = JSON.readTree(response.body());
    assertThat(errors(content.path(type).path("schema"), document)).as(path).isEmpty();
    assertThat(response.body()).as(path).doesNotContain(":null");
    return document;
  }

  static String type(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
  }

  private static JsonNode response(Operation operation, int status) {
    JsonNode response =
        CONTRACT
            .document()
            .path("paths")
            .path(operation.path())
            .path("get")
            .path("responses")
            .path(String.valueOf(status));
    assertThat(response.isMissingNode()).as(operation.id() + " promises " + status).isFalse();
    String reference = response.path("$ref").asString("");
    return reference.isEmpty() ? response : resolved(reference);
  }

  private static JsonNode resolved(String reference) {
    return CONTRACT.document().at(reference.substring(1));
  }

  private static List<Error> errors(JsonNode schema, JsonNode document) {
    Schema compiled =
        SCHEMAS.computeIfAbsent(
            schema.toString(),
            _ -> {
              ObjectNode whole = ((ObjectNode) schema).deepCopy();
              whole.set("components", CONTRACT.document().path("components"));
              return REGISTRY.getSchema(whole);
            });
    return compiled.validate(
        document,
        (com.networknt.schema.ExecutionContext context) ->
            context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private static void assertHeaders(String path, HttpResponse<String> response) {
    header(path, response, "RateLimit", "RateLimit");
    header(path, response, "RateLimit-Policy", "RateLimitPolicy");
    if (response.statusCode() == 200 || response.statusCode() == 304) {
      header(path, response, "ETag", "ETag");
    }
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
  }

  private static void header(
      String path, HttpResponse<String> response, String name, String component) {
    String pattern =
        resolved("#/components/headers/" + component).path("schema").path("pattern").asString();
    assertThat(response.headers().firstValue(name).orElse(""))
        .as(name + " of " + path)
        .matches(pattern);
  }

  private static void assertCsv(Operation operation, String body) {
    assertThat(body).startsWith("\ufeff" + String.join(";", operation.columns()) + "\r\n");
    assertThat(body).endsWith("\r\n");
  }
}
