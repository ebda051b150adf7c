package dk.tonsvis.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.People;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLinesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// The log as the program has it where the variable is set to this.
  private static LoggerContext log(String variable) throws JoranException {
    LoggerContext context = new LoggerContext();
    context.putProperty("TONSVIS_LOG", variable);
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(
        Objects.requireNonNull(JsonLinesTest.class.getResource("/logback.xml")));
    return context;
  }

  private static List<Appender<ILoggingEvent>> appenders(LoggerContext context) {
    List<Appender<ILoggingEvent>> all = new ArrayList<>();
    context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders().forEachRemaining(all::add);
    return all;
  }

  private static String written(String variable, String message, Throwable failure)
      throws JoranException {
    LoggerContext context = log(variable);
    List<Appender<ILoggingEvent>> all = appenders(context);
    assertThat(all).hasSize(1);
    LoggingEvent event =
        new LoggingEvent(
            "", context.getLogger("dk.tonsvis.mail"), Level.WARN, message, failure, new Object[0]);
    event.setInstant(Instant.parse("2026-11-24T12:00:00.123Z"));
    byte[] bytes = ((ConsoleAppender<ILoggingEvent>) all.getFirst()).getEncoder().encode(event);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void an_event_is_an_object_on_one_line_with_its_time_in_utc() throws JoranException {
    String line = written("json", "Brevet \"1\"\ngik ikke", new IllegalStateException("æ\tø"));
    assertThat(line).endsWith("}\n");
    assertThat(line.lines()).hasSize(1);
    JsonNode read = JSON.readTree(line);
    assertThat(read.path("time").stringValue()).isEqualTo("2026-11-24T12:00:00.123Z");
    assertThat(read.path("level").stringValue()).isEqualTo("WARN");
    assertThat(read.path("logger").stringValue()).isEqualTo("dk.tonsvis.mail");
    assertThat(read.path("message").stringValue()).isEqualTo("Brevet \"1\"\ngik ikke");
    assertThat(read.path("failure").stringValue())
        .startsWith("java.lang.IllegalStateException: æ\tø");
  }

  @Test
  void any_other_word_and_none_leave_it_to_people() throws JoranException {
    for (String other : new String[] {"", "text", "JSON?"}) {
      assertThat(written(other, "Brevet gik ikke", new IllegalStateException("derfor")))
          .contains("WARN  Brevet gik ikke")
          .doesNotContain("{");
    }
  }

  @Test
  void what_the_database_refuses_is_told_without_what_was_in_the_row() {
    try (Database database = TestDatabase.fresh()) {
      Clock clock = Clock.systemUTC();
      People people = new People(database, new Journal(database, clock), clock);
      String address = "hemmelig@vindby.example";
      people.create("Anna Ager", address, Language.DANISH, Actor.part("test"));
      DataAccessException refused =
          catchThrowableOfType(
              DataAccessException.class,
              () ->
                  database
                      .jdbc()
                      .sql(
                          """
                          insert into person (id, name, email, language, created_at)
                          select gen_random_uuid(), name, email, language, created_at from person
                          """)
                      .update());
      assertThat(refused)
          .hasStackTraceContaining("person_")
          .satisfies(e -> assertThat(Throwables.getStackTrace(e)).doesNotContain(address));
    }
  }
}
