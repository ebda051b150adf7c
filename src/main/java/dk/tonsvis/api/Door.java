package dk.tonsvis.api;

import dk.tonsvis.catalogue.Contract;
import dk.tonsvis.catalogue.Operation;
import dk.tonsvis.language.Language;
import dk.tonsvis.web.Clients;
import dk.tonsvis.web.Incident;
import dk.tonsvis.web.Limits;
import dk.tonsvis.web.Problem;
import dk.tonsvis.web.Rendered;
import dk.tonsvis.web.Sending;
import dk.tonsvis.web.Shelf;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one way into the API. It reads the address by the contract, counts the request, and answers
/// with a document or with a [Problem]; nothing else ever comes from here, and no page.
///
/// A servlet and not a controller, because the contract is what says which addresses there are.
final class Door extends HttpServlet {
  /// Requests of a client in a minute: ten a second, which reads the whole account in a few seconds
  /// and leaves room for others.
  static final int MOST = 600;

  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(Door.class);
  private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
  private static final String METHODS = "GET, HEAD, OPTIONS";
  private static final String RETRY_AFTER_BUSY = "5";
  private static final String A_DAY = "86400";
  private static final int LONGEST_INSTANCE = 200;

  private final transient Router router;
  private final transient Map<String, Resource> resources;
  private final transient Limits limits;
  private final transient Shelf shelf;
  private final transient Clock clock;

  /// Throws [IllegalArgumentException] if contract and resources are not about the same operations,
  /// or if an operation does not say that anyone may use it: there is nobody else yet.
  Door(
      Contract contract, Map<String, Resource> resources, Limits limits, Shelf shelf, Clock clock) {
    for (Operation operation : contract.operations()) {
      if (!operation.mayUse().equals("anyone") || !resources.containsKey(operation.id())) {
        throw new IllegalArgumentException(operation.id() + " is open to nobody, or is not there");
      }
    }
    if (resources.size() != contract.operations().size()) {
      throw new IllegalArgumentException("more is answered than the contract says");
    }
    this.router = new Router(contract.operations());
    this.resources = Map.copyOf(resources);
    this.limits = limits;
    this.shelf = shelf;
    this.clock = clock;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Crossing.allow(response);
    response.setHeader("Vary", "Accept, Accept-Language");
    Language language = Wanted.language(request.getHeader("Accept-Language"));
    Problems problems = new Problems(request, response, language);
    Limits.Rest rest = limits.count(Clients.of(request));
    response.setHeader("RateLimit-Policy", policy());
    response.setHeader("RateLimit", rest(rest));
    try {
      if (rest.isExhausted()) {
        response.setHeader("Retry-After", String.valueOf(rest.seconds()));
        problems.send(Problem.Kind.TOO_MANY);
        return;
      }
      switch (request.getMethod()) {
        case "GET", "HEAD" -> read(request, response, language, problems);
        case "OPTIONS" -> {
          response.setHeader("Allow", METHODS);
          response.setHeader("Access-Control-Allow-Methods", METHODS);
          response.setHeader("Access-Control-Allow-Headers", "Accept, Accept-Language");
          response.setHeader("Access-Control-Max-Age", A_DAY);
          response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
        default -> {
          response.setHeader("Allow", METHODS);
          problems.send(Problem.Kind.NOT_ALLOWED);
        }
      }
    } catch (RuntimeException e) {
      String incident = Incident.next();
      LOG.error("incident {} at {}", incident, request.getRequestURI(), e);
      problems.send(problem -> problem.with(incident), Problem.Kind.FAILED);
    }
  }

  private static String policy() {
    return "\"reading\";q=" + MOST + ";w=" + Limits.SECONDS;
  }

  private static String rest(Limits.Rest rest) {
    return "\"reading\";r=" + Math.max(0, rest.left()) + ";t=" + rest.seconds();
  }

  private void read(
      HttpServletRequest request,
      HttpServletResponse response,
      Language language,
      Problems problems)
      throws IOException {
    Optional<Router.Found> found =
        router.find(request.getRequestURI().substring(Contract.BASE.length()));
    if (found.isEmpty()) {
      problems.send(Problem.Kind.NOT_FOUND);
      return;
    }
    Operation operation = found.get().operation();
    String query = Optional.ofNullable(request.getQueryString()).orElse("");
    LocalDate today = LocalDate.ofInstant(clock.instant(), DENMARK);
    Ask ask = Ask.of(operation, found.get().path(), query, today, language);
    Optional<Wanted.Form> form =
        ask.find("format").isPresent()
            ? ask.find("format").map(name -> Wanted.Form.valueOf(name.toUpperCase(Locale.ROOT)))
            : Wanted.form(operation, request.getHeader("Accept"));
    if (form.isEmpty()) {
      problems.send(Problem.Kind.NOT_ACCEPTABLE);
      return;
    }
    try {
      String key = today + " " + form.get() + " " + ask.key();
      Rendered rendered = ask.isWrong() ? made(ask, form.get()) : kept(key, ask, form.get());
      Sending.send(rendered, request, response);
    } catch (Refusal refusal) {
      if (refusal.kind() == Problem.Kind.BUSY) {
        response.setHeader("Retry-After", RETRY_AFTER_BUSY);
      }
      problems.send(problem -> problem.with(refusal.errors()), refusal.kind());
    }
  }

  private Rendered kept(String key, Ask ask, Wanted.Form form) {
    return shelf.get(key, () -> made(ask, form));
  }

  /// Throws [Refusal] for an answer that is none.
  private Rendered made(Ask ask, Wanted.Form form) {
    Resource resource = resources.get(ask.operation().id());
    if (resource == null) {
      throw new IllegalStateException("the contract and the resources were compared at the start");
    }
    Answer answer = resource.answer(ask);
    if (ask.isWrong()) {
      throw new Refusal(Problem.Kind.INVALID, ask.errors());
    }
    return switch (answer) {
      case Answer.Document document -> rendered(document, ask.operation(), form);
      case Answer.Written written -> Rendered.of(written.json(), ask.operation().mediaType());
      case Answer.NotThere _ -> throw new Refusal(Problem.Kind.NOT_FOUND);
      case Answer.Busy _ -> throw new Refusal(Problem.Kind.BUSY);
      case Answer.Wrong _ ->
          throw new IllegalStateException("wrong without a reason: " + ask.key());
    };
  }

  private static Rendered rendered(
      Answer.Document document, Operation operation, Wanted.Form form) {
    Map<String, String> headers =
        document
            .next()
            .map(next -> Map.of("Link", "<" + next + ">; rel=\"next\""))
            .orElse(Map.of());
    return switch (form) {
      case JSON -> Rendered.of(Json.write(document.json().get()), operation.mediaType(), headers);
      case CSV -> Rendered.of(document.csv().get().bytes(), Csv.MEDIA_TYPE, headers);
    };
  }

  /// Writes problems for one request.
  private record Problems(
      HttpServletRequest request, HttpServletResponse response, Language language) {
    /// The address, unless somebody wrote a novel.
    private String instance() {
      String address = request.getRequestURI();
      return address.length() > LONGEST_INSTANCE ? Contract.BASE : address;
    }

    void send(Problem.Kind kind) throws IOException {
      send(problem -> problem, kind);
    }

    void send(Function<Problem, Problem> more, Problem.Kind kind) throws IOException {
      Problem problem = more.apply(Problem.of(kind, language, instance()));
      byte[] bytes = problem.json();
      response.setStatus(problem.status());
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Content-Language", language.code());
      response.setContentType(Problem.MEDIA_TYPE);
      response.setContentLength(bytes.length);
      if (!request.getMethod().equals("HEAD")) {
        response.getOutputStream().write(bytes);
      }
    }
  }
}
