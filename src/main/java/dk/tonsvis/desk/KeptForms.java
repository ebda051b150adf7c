package dk.tonsvis.desk;

import dk.tonsvis.person.PersonId;
import dk.tonsvis.store.Database;
import dk.tonsvis.web.Origins;
import dk.tonsvis.web.SignInAddress;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what somebody wrote while their session ended, so that it stands in the form again when
/// they have signed in.
///
/// It is shown to the same person in the same browser only: the browser holds a token in a cookie,
/// and the form said who had written it. Passwords are not kept, nor are files.
final class KeptForms {
  /// Hidden fields of every form: the page that it stands on, and who has it before them.
  static final String PAGE = "_side";

  static final String WRITER = "_hvem";

  static final String COOKIE = "tonsvis-kladde";
  private static final Duration KEPT = Duration.ofDays(1);

  /// So that nobody fills the table who has not signed in.
  private static final int MOST = 2_000;

  /// Of one person, on all their devices; the oldest makes room. Whoever knows a person's id can
  /// send forms in their name, so nobody takes the room of the others.
  static final int MOST_OF_PERSON = 20;

  private static final Set<String> NOT_KEPT = Set.of("_csrf", PAGE, WRITER);

  /// How the names of all fields end that hold a password.
  private static final String SECRET = "adgangskode";

  private static final String INSERT =
      """
      insert into desk_kept_form (token_sha256, person, action, page, fields, kept_at)
      select :token, p.id, :action, :page, :fields::jsonb, :at
      from person as p
      where p.id = :person and p.erased_at is null
        and (select count(*) from desk_kept_form) < :most
      on conflict (token_sha256) do update
      set person = excluded.person, action = excluded.action, page = excluded.page,
          fields = excluded.fields, kept_at = excluded.kept_at
      """;

  private static final String MAKE_ROOM =
      """
      delete from desk_kept_form
      where token_sha256 in (
        select token_sha256
        from desk_kept_form
        where person = :person
        order by kept_at desc, token_sha256
        offset :most)
      """;

  private static final String FIND =
      """
      select action, page, fields
      from desk_kept_form
      where token_sha256 = :token and person = :person and kept_at > :since
      """;

  /// What a token of ours looks like.
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Database database;
  private final Clock clock;

  KeptForms(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Keeps what was sent, and sends the browser to sign in, or, where somebody has, to the form
  /// with what they wrote in it.
  void keep(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String page = page(request);
    writer(request).ifPresent(writer -> store(request, response, writer, page));
    boolean isSignedIn = SignedIn.find(request).isPresent();
    response.sendRedirect(isSignedIn ? page : SignInAddress.before(page));
  }

  private static Optional<PersonId> writer(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(WRITER)).flatMap(PersonId::parse);
  }

  /// The page that the form stands on; what is no address of ours is the desk.
  private static String page(HttpServletRequest request) {
    String said = request.getParameter(PAGE);
    return SignInAddress.onward(
        said == null ? "" : said, dk.tonsvis.web.LanguageOfPath.of(request.getRequestURI()));
  }

  private void store(
      HttpServletRequest request, HttpServletResponse response, PersonId writer, String page) {
    String token = token(request).filter(TOKEN.asMatchPredicate()).orElseGet(KeptForms::newToken);
    OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    forgetOld(now);
    int rows =
        database
            .jdbc()
            .sql(INSERT)
            .param("token", hash(token))
            .param("person", writer.value())
            .param("action", request.getRequestURI())
            .param("page", page)
            .param("fields", JSON.writeValueAsString(fields(request)))
            .param("at", now)
            .param("most", MOST)
            .update();
    if (rows > 0) {
      database
          .jdbc()
          .sql(MAKE_ROOM)
          .param("person", writer.value())
          .param("most", MOST_OF_PERSON)
          .update();
      response.addCookie(cookie(request, token, (int) KEPT.toSeconds()));
    }
  }

  private static String newToken() {
    byte[] random = new byte[32];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  private void forgetOld(OffsetDateTime now) {
    database
        .jdbc()
        .sql("delete from desk_kept_form where kept_at <= :before")
        .param("before", now.minus(KEPT))
        .update();
  }

  private static Map<String, String> fields(HttpServletRequest request) {
    Map<String, String> fields = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!NOT_KEPT.contains(name) && !name.endsWith(SECRET)) {
                fields.put(name, String.join("\n", values));
              }
            });
    return fields;
  }

  private static Cookie cookie(HttpServletRequest request, String value, int seconds) {
    Cookie cookie = new Cookie(COOKIE, value);
    cookie.setHttpOnly(true);
    cookie.setSecure(Origins.isSecure(request));
    cookie.setPath("/");
    cookie.setMaxAge(seconds);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  /// What the person had written in this browser, if it was on this page.
  Optional<KeptForm> find(HttpServletRequest request, PersonId person) {
    return token(request)
        .flatMap(
            token ->
                database
                    .jdbc()
                    .sql(FIND)
                    .param("token", hash(token))
                    .param("person", person.value())
                    .param(
                        "since",
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minus(KEPT))
                    .query(
                        (row, _) ->
                            new KeptForm(
                                row.getString("action"),
                                row.getString("page"),
                                JSON.readValue(row.getString("fields"), new TypeReference<>() {})))
                    .optional());
  }

  /// Forgets what was kept of the form that has been sent now.
  void forget(HttpServletRequest request) {
    token(request)
        .ifPresent(
            token ->
                database
                    .jdbc()
                    .sql(
                        """
                        delete from desk_kept_form
                        where token_sha256 = :token and action = :action
                        """)
                    .param("token", hash(token))
                    .param("action", request.getRequestURI())
                    .update());
  }

  private static Optional<String> token(HttpServletRequest request) {
    Cookie @Nullable [] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .map(Cookie::getValue)
            .findFirst();
  }

  private static String hash(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
