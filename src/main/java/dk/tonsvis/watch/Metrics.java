package dk.tonsvis.watch;

import dk.tonsvis.house.Health;
import dk.tonsvis.journal.FollowerStanding;
import dk.tonsvis.mail.MailStanding;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.PoolUse;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.ToIntFunction;

/// The figures of this program's work, as Prometheus reads them. None is about a person or an
/// address; figures of a database that does not answer are left out.
final class Metrics implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collection = new JvmGcMetrics();
  private final Pulse pulse;
  private final MultiGauge parts;
  private final MultiGauge lag;
  private final MultiGauge skipped;
  private final MultiGauge letters;

  Metrics(Database database, Pulse pulse) {
    this.pulse = pulse;
    new UptimeMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    collection.bindTo(registry);
    pool(database, "active", PoolUse::active);
    pool(database, "idle", PoolUse::idle);
    pool(database, "waiting", PoolUse::waiting);
    pool(database, "most", PoolUse::most);
    this.parts = several("tonsvis.part.well", "Whether a part does its work: 1 for yes, 0 for no");
    this.lag = several("tonsvis.follower.lag", "Facts of the journal that wait for a follower");
    this.skipped = several("tonsvis.follower.skipped", "Facts that a follower went past");
    this.letters = several("tonsvis.letters", "Letters that wait, and those that were given up");
  }

  private void pool(Database database, String state, ToIntFunction<PoolUse> count) {
    Gauge.builder("tonsvis.connections", database, each -> count.applyAsInt(each.use()))
        .description("Connections to the database by state, and how many there can be")
        .tag("state", state)
        .register(registry);
  }

  private MultiGauge several(String name, String description) {
    return MultiGauge.builder(name).description(description).register(registry);
  }

  /// Counts an answer that was given.
  ///
  /// @param status as HTTP has it
  void answered(int status, Duration took) {
    Timer.builder("tonsvis.http.requests")
        .description("Answers by the first digit of their status, and how long they took")
        .tag("status", status / 100 + "xx")
        .register(registry)
        .record(took);
  }

  /// All of it in the text format, version 0.0.4.
  synchronized String read() {
    Health health = pulse.feel();
    parts.register(
        List.of(Health.Part.values()).stream()
            .map(part -> row("part", part.key(), health.ailing().contains(part) ? 0 : 1))
            .toList(),
        true);
    lag.register(
        health.findings().stream()
            .flatMap(found -> found.followers().stream())
            .map(Metrics::row)
            .toList(),
        true);
    skipped.register(
        health.findings().stream()
            .flatMap(found -> found.followers().stream())
            .map(
                each ->
                    row(
                        "follower",
                        each.name(),
                        each.skipped().map(FollowerStanding.Skipped::count).orElse(0L)))
            .toList(),
        true);
    letters.register(
        health.findings().stream().flatMap(found -> rows(found.mail()).stream()).toList(), true);
    return registry.scrape();
  }

  private static MultiGauge.Row<?> row(FollowerStanding follower) {
    return row("follower", follower.name(), follower.lag());
  }

  private static List<MultiGauge.Row<?>> rows(MailStanding mail) {
    return List.of(
        row("state", "waiting", mail.waiting()),
        row("state", "stalled", mail.stalled()),
        row("state", "given-up", mail.givenUp()));
  }

  private static MultiGauge.Row<?> row(String tag, String value, long count) {
    return MultiGauge.Row.of(Tags.of(tag, value), count);
  }

  @Override
  public void close() {
    collection.close();
    registry.close();
  }
}
