package dk.tonsvis.setting;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.language.Language;
import dk.tonsvis.sheet.Texts;
import dk.tonsvis.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keeps what municipalities have settled. Everyone may read it; only work for the municipality may
/// change it.
public final class MunicipalSettings {
  private static final String FIND =
      """
      select office, email, phone, page, language, hearing_days
      from setting_municipality
      where municipality = :municipality
      """;

  private static final String SAVE =
      """
      insert into setting_municipality
        (municipality, office, email, phone, page, language, hearing_days)
      values (:municipality, :office, :email, :phone, :page, :language, :hearingDays)
      on conflict (municipality) do update
      set office = excluded.office, email = excluded.email, phone = excluded.phone,
          page = excluded.page, language = excluded.language,
          hearing_days = excluded.hearing_days
      """;

  private final Database database;
  private final Journal journal;

  public MunicipalSettings(Database database, Journal journal) {
    this.database = database;
    this.journal = journal;
  }

  /// What is usual where nothing is settled.
  public MunicipalSetting find(String municipality) {
    return database
        .jdbc()
        .sql(FIND)
        .param("municipality", municipality)
        .query((row, _) -> setting(row))
        .optional()
        .orElse(MunicipalSetting.USUAL);
  }

  /// Settles all of it at once.
  public Settling settle(String municipality, MunicipalSetting typed, Actor actor) {
    MunicipalSetting wanted = clean(typed);
    Set<SettingFlaw> flaws = SettingFlaw.of(wanted);
    if (!flaws.isEmpty()) {
      return new Settling.Refused(flaws);
    }
    return database.inTransaction(
        () -> {
          MunicipalSetting before = find(municipality);
          if (before.equals(wanted)) {
            return new Settling.Unchanged();
          }
          save(municipality, wanted);
          journal.write(
              actor,
              Optional.of(municipality),
              new MunicipalSettingChanged(
                  contact(before, wanted),
                  MunicipalSettingChanged.Told.of(before),
                  MunicipalSettingChanged.Told.of(wanted)));
          return new Settling.Settled(wanted);
        });
  }

  private static MunicipalSetting clean(MunicipalSetting typed) {
    return new MunicipalSetting(
        line(typed.office()),
        line(typed.email()),
        line(typed.phone()),
        line(typed.page()),
        typed.language(),
        typed.hearingDays());
  }

  private static String line(String text) {
    return Texts.clean(text).replaceAll("\\s+", " ").strip();
  }

  private static List<String> contact(MunicipalSetting before, MunicipalSetting after) {
    List<String> changed = new ArrayList<>();
    if (!before.office().equals(after.office())) {
      changed.add("office");
    }
    if (!before.email().equals(after.email())) {
      changed.add("email");
    }
    if (!before.phone().equals(after.phone())) {
      changed.add("phone");
    }
    if (!before.page().equals(after.page())) {
      changed.add("page");
    }
    return changed;
  }

  private void save(String municipality, MunicipalSetting setting) {
    database
        .jdbc()
        .sql(SAVE)
        .param("municipality", municipality)
        .param("office", setting.office())
        .param("email", setting.email())
        .param("phone", setting.phone())
        .param("page", setting.page())
        .param("language", setting.language().code())
        .param("hearingDays", setting.hearingDays())
        .update();
  }

  private static MunicipalSetting setting(ResultSet row) throws SQLException {
    return new MunicipalSetting(
        row.getString("office"),
        row.getString("email"),
        row.getString("phone"),
        row.getString("page"),
        row.getString("language").equals("en") ? Language.ENGLISH : Language.DANISH,
        row.getInt("hearing_days"));
  }
}
