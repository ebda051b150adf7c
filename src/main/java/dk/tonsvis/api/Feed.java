package dk.tonsvis.api;

import dk.tonsvis.account.Vintage;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.language.Words;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.Step;
import dk.tonsvis.reference.Coverage;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// What is new, as an Atom feed (RFC 4287): vintages of accounts and adopted plans, newest first.
/// What is invented is no news.
final class Feed {
  static final String MEDIA_TYPE = "application/atom+xml;charset=UTF-8";

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /// Begins ids that last (RFC 4151); what follows names a thing by its content, so that the same
  /// thing has the same id on every installation.
  private static final String TAG = "tag:tonsvis.dk,2026:";

  private static final int MOST = 50;

  private final House house;
  private final Language language;
  private final Words words;

  private Feed(House house, Language language) {
    this.house = house;
    this.language = language;
    this.words = Words.of("api", language);
  }

  /// One piece of news.
  ///
  /// @param id what never changes about it, after the tag
  /// @param address of the page about it
  private record News(String id, String title, String summary, Instant at, String address) {}

  /// @param self the address of the feed
  static String of(House house, Language language, String self) {
    return new Feed(house, language).write(self);
  }

  private List<News> news() {
    List<News> news = new ArrayList<>();
    house.accounts().list().stream()
        .filter(vintage -> !isInvented(vintage))
        .map(this::news)
        .forEach(news::add);
    for (Municipality municipality : house.places().list()) {
      for (Revision revision : house.plans().listPublic(municipality.code().digits())) {
        revision.adoption().ifPresent(step -> news.add(news(municipality, revision, step)));
      }
    }
    news.sort(Comparator.comparing(News::at).reversed().thenComparing(News::id));
    return news.subList(0, Math.min(news.size(), MOST));
  }

  private boolean isInvented(Vintage vintage) {
    return house.reference().getIdentity(vintage.account()).coverage()
            instanceof Coverage.OneMunicipality one
        && house.places().get(one.code()).invented();
  }

  private News news(Vintage vintage) {
    return new News(
        "regnskab/" + vintage.account() + "/" + vintage.contentHash(),
        words.say(
            "feed.vintage",
            house.reference().getIdentity(vintage.account()).title().in(language),
            Numbers.in(language).day(vintage.readOn())),
        vintage.note().in(language),
        house.accounts().publishedAt(vintage),
        address("/data"));
  }

  private News news(Municipality municipality, Revision revision, Step.Adopted step) {
    return new News(
        "plan/" + municipality.code() + "/" + revision.hash(),
        words.say("feed.plan", municipality.name(), revision.plan().head().title().in(language)),
        words.say("feed.plan.summary", step.body(), Numbers.in(language).day(step.on())),
        step.on().atStartOfDay(ZoneOffset.UTC).toInstant(),
        address("/kommuner/" + municipality.slug() + "/plan/" + revision.number()));
  }

  private String address(String path) {
    return language == Language.ENGLISH ? "/en" + path : path;
  }

  private String write(String self) {
    StringWriter text = new StringWriter();
    List<News> news = news();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.setDefaultNamespace(ATOM);
      xml.writeStartElement(ATOM, "feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", language.code());
      element(xml, "id", TAG + "nyt/" + language.code());
      element(xml, "title", words.say("feed.title"));
      element(xml, "updated", written(news.isEmpty() ? Instant.EPOCH : news.getFirst().at()));
      link(xml, "self", self, "application/atom+xml");
      link(xml, "alternate", address("/data"), "text/html");
      xml.writeStartElement(ATOM, "author");
      element(xml, "name", "Tonsvis");
      xml.writeEndElement();
      for (News each : news) {
        entry(xml, each);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory does not fail", e);
    }
    return text.append('\n').toString();
  }

  private static void entry(XMLStreamWriter xml, News news) throws XMLStreamException {
    xml.writeStartElement(ATOM, "entry");
    element(xml, "id", TAG + news.id());
    element(xml, "title", news.title());
    element(xml, "updated", written(news.at()));
    link(xml, "alternate", news.address(), "text/html");
    element(xml, "summary", news.summary());
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String address, String type)
      throws XMLStreamException {
    xml.writeEmptyElement(ATOM, "link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", address);
    xml.writeAttribute("type", type);
  }

  private static void element(XMLStreamWriter xml, String name, String content)
      throws XMLStreamException {
    xml.writeStartElement(ATOM, name);
    xml.writeCharacters(readable(content));
    xml.writeEndElement();
  }

  /// Without signs that XML does not have.
  private static String readable(String content) {
    return content
        .codePoints()
        .filter(c -> c >= ' ' || c == '\n' || c == '\t')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String written(Instant at) {
    return DateTimeFormatter.ISO_INSTANT.format(
        at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
  }
}
