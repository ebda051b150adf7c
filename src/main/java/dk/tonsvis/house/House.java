package dk.tonsvis.house;

import dk.tonsvis.access.Access;
import dk.tonsvis.account.Accounts;
import dk.tonsvis.alliance.Alliance;
import dk.tonsvis.dispatch.Dispatch;
import dk.tonsvis.drafting.Comments;
import dk.tonsvis.drafting.Uploads;
import dk.tonsvis.drafting.WorkingCopies;
import dk.tonsvis.driver.Drivers;
import dk.tonsvis.explain.Explanations;
import dk.tonsvis.fetch.Fetching;
import dk.tonsvis.hearing.Councils;
import dk.tonsvis.hearing.Hearings;
import dk.tonsvis.indicator.Indicators;
import dk.tonsvis.journal.Followers;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.language.Language;
import dk.tonsvis.mail.Mail;
import dk.tonsvis.pathway.Pathways;
import dk.tonsvis.person.People;
import dk.tonsvis.person.PersonalData;
import dk.tonsvis.place.Places;
import dk.tonsvis.plan.Plans;
import dk.tonsvis.plan.Targets;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.search.Search;
import dk.tonsvis.setting.MunicipalSettings;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.Settings;
import dk.tonsvis.store.Sight;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/// The capabilities, built on an open database that holds everything the program ships with.
public record House(
    Database database,
    Clock clock,
    Places places,
    Reference reference,
    Journal journal,
    People people,
    PersonalData personalData,
    Access access,
    Mail mail,
    Dispatch dispatch,
    Followers followers,
    Accounts accounts,
    Indicators indicators,
    Fetching fetching,
    Alliance alliance,
    Drivers drivers,
    Targets targets,
    Plans plans,
    WorkingCopies copies,
    Comments comments,
    Uploads uploads,
    Hearings hearings,
    Councils councils,
    MunicipalSettings settings,
    Pathways pathways,
    Explanations explanations,
    Search search)
    implements AutoCloseable {
  /// Where letters lead that are written while nothing serves pages.
  private static final String NOWHERE = "http://localhost:8080";

  /// Opens the database and stores the shipped accounts, targets and plans where they are not there
  /// yet. Throws [dk.tonsvis.store.DatabaseUnavailable] with the reason in words.
  public static House open(Settings settings, Language language, Consumer<String> say) {
    return open(settings, Sight.EVERYTHING, NOWHERE, language, say);
  }

  /// The same where work that does not say what it may see is not the program's own.
  ///
  /// @param origin the address of the installation, which letters lead to
  public static House open(
      Settings settings, Sight unsaid, String origin, Language language, Consumer<String> say) {
    Database database = Database.open(settings, unsaid, language, say);
    try {
      return over(database, Clock.systemUTC(), origin);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /// The same on a database that is open already, and by a clock of one's own.
  public static House over(Database database, Clock clock) {
    return over(database, clock, NOWHERE);
  }

  private static House over(Database database, Clock clock, String origin) {
    Places places = Places.load();
    Reference reference = Reference.load();
    Journal journal = new Journal(database, clock);
    Accounts accounts = new Accounts(database, journal, reference, places, clock);
    Indicators indicators = new Indicators(database, journal, places, clock);
    Targets targets = new Targets(database, journal, clock);
    Plans plans = new Plans(database, journal, reference, places, clock);
    Sight.EVERYTHING.run(
        () -> {
          accounts.storeShipped();
          indicators.storeShipped();
          targets.registerShipped();
          plans.storeShipped();
        });
    Pathways pathways = new Pathways(accounts, targets, reference);
    People people = new People(database, journal, clock);
    Mail mail = new Mail(database, clock);
    Hearings hearings = new Hearings(database, journal, plans, clock);
    Councils councils = new Councils(database, journal);
    Comments comments = new Comments(database, journal, clock);
    Dispatch dispatch =
        new Dispatch(
            database, people, mail, places, plans, comments, hearings, councils, reference, origin);
    return new House(
        database,
        clock,
        places,
        reference,
        journal,
        people,
        new PersonalData(database, journal, clock),
        Access.over(database, journal, people, clock),
        mail,
        dispatch,
        new Followers(database, journal, clock, List.of(dispatch.follower())),
        accounts,
        indicators,
        new Fetching(database, accounts, indicators, places, clock),
        new Alliance(accounts, places, reference),
        new Drivers(accounts, indicators, places, reference),
        targets,
        plans,
        new WorkingCopies(database, journal, plans, reference, places, clock),
        comments,
        new Uploads(database, clock),
        hearings,
        councils,
        new MunicipalSettings(database, journal),
        pathways,
        new Explanations(places, reference, accounts, targets, plans, pathways, clock),
        new Search(database));
  }

  @Override
  public void close() {
    database.close();
  }
}
