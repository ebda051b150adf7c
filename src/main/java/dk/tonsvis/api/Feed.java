package dk.tonsvis.api;

import dk.tonsvis.language.Language;
import dk.tonsvis.place.Municipality;
import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// What is new, as an Atom feed (RFC 4287), newest first; what came at one moment stays in the
/// order it is given in.
///
/// @param self the address of the feed
/// @param id after the tag: what never changes about it
/// @param page the address of the page that the feed belongs to
record Feed(Language language, String self, String id, String title, String page, List<News> news) {
  static final String MEDIA_TYPE = "application/atom+xml;charset=UTF-8";

  /// Pieces of news in a feed, at most.
  static final int MOST = 50;

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /// Begins ids that last (RFC 4151).
  private static final String TAG = "tag:tonsvis.dk,2026:";

  Feed {
    news = news.stream().sorted(Comparator.comparing(News::at).reversed()).limit(MOST).toList();
  }

  /// Of the whole country.
  static Feed of(News.Teller teller, String self) {
    return new Feed(
        teller.language(),
        self,
        "nyt/" + teller.language().code(),
        teller.say("feed.title"),
        teller.address("/data"),
        NationalNews.of(teller));
  }

  /// Of one municipality.
  static Feed of(News.Teller teller, Municipality municipality, String self) {
    return new Feed(
        teller.language(),
        self,
        "nyt/" + municipality.code() + "/" + teller.language().code(),
        teller.say(
            municipality.invented() ? "feed.title.invented" : "feed.title.place",
            municipality.name()),
        teller.address("/kommuner/" + municipality.slug()),
        MunicipalNews.of(teller, municipality));
  }

  String write() {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.setDefaultNamespace(ATOM);
      xml.writeStartElement(ATOM, "feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", language.code());
      element(xml, "id", TAG + id);
      element(xml, "title", title);
      element(xml, "updated", written(news.isEmpty() ? Instant.EPOCH : news.getFirst().at()));
      link(xml, "self", self, "application/atom+xml");
      link(xml, "alternate", page, "text/html");
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
    return DateTimeFormatter.ISO_INSTANT.format(at.truncatedTo(ChronoUnit.SECONDS));
  }
}
