package dk.tonsvis.desk;

import dk.tonsvis.house.House;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;

/// Keeps sessions in the database, so that any node can go on with what another began.
///
/// What a session holds is texts, kept as UTF-8 and nothing else: no object is ever made from what
/// lies in the database, and anything but a text is refused when it is put there.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = DeskSessions.IDLE_SECONDS)
class DeskSessions {
  /// As [dk.tonsvis.access.Sessions#IDLE]; an annotation wants a constant.
  static final int IDLE_SECONDS = 3600;

  /// That a session was used is noted once a minute, not at every page: a desk that is only read
  /// should write next to nothing.
  private static final String UPDATE =
      """
      with said (session_id, used, idle, expiry, person, id) as (
        values (?::text, ?::bigint, ?::integer, ?::bigint, ?::text, ?::text)
      )
      update %TABLE_NAME% as s
      set session_id = said.session_id, last_access_time = said.used,
          max_inactive_interval = said.idle, expiry_time = said.expiry,
          principal_name = said.person
      from said
      where s.primary_id = said.id
        and (s.last_access_time < said.used - 60000
          or s.session_id <> said.session_id
          or s.max_inactive_interval <> said.idle
          or s.principal_name is distinct from said.person)
      """;

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> onceAMinute() {
    return sessions -> sessions.setUpdateSessionQuery(UPDATE);
  }

  /// The house closes it.
  @Bean(destroyMethod = "")
  DataSource dataSource(House house) {
    return house.database().dataSource();
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource source) {
    return new DataSourceTransactionManager(source);
  }

  @Bean
  CookieSerializer cookieSerializer() {
    return new SessionCookies();
  }

  @Bean
  ConversionService springSessionConversionService() {
    GenericConversionService conversion = new GenericConversionService();
    conversion.addConverter(Object.class, byte[].class, DeskSessions::bytes);
    conversion.addConverter(
        byte[].class, Object.class, kept -> new String(kept, StandardCharsets.UTF_8));
    return conversion;
  }

  private static byte[] bytes(Object value) {
    if (value instanceof String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    throw new IllegalArgumentException("a session holds texts, no " + value.getClass().getName());
  }
}
