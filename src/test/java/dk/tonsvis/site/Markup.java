package dk.tonsvis.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A page's markup, read with patterns: that it is well-formed is proved elsewhere.
record Markup(String html) {
  private static final Pattern TAG =
      Pattern.compile("<([a-zA-Z][\\w-]*)((?:\\s+[\\w:-]+(?:=\"[^\"]*\")?)*)\\s*/?>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)(?:=\"([^\"]*)\")?");
  private static final Pattern INLINE = Pattern.compile("</?(?:strong|span)[^>]*>");
  private static final Pattern ANY_TAG = Pattern.compile("<[^>]*>");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /// A start tag.
  record Tag(String name, Map<String, String> attributes) {
    /// The attribute's value, or the empty text.
    String at(String attribute) {
      return attributes.getOrDefault(attribute, "");
    }
  }

  List<Tag> tags() {
    return TAG.matcher(html)
        .results()
        .map(
            tag -> {
              Map<String, String> attributes = new LinkedHashMap<>();
              ATTRIBUTE
                  .matcher(tag.group(2))
                  .results()
                  .forEach(a -> attributes.put(a.group(1), a.end(2) < 0 ? "" : plain(a.group(2))));
              return new Tag(tag.group(1), attributes);
            })
        .toList();
  }

  Stream<Tag> tags(String name) {
    return tags().stream().filter(tag -> tag.name().equals(name));
  }

  Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    tags().stream().map(tag -> tag.at("id")).filter(id -> !id.isEmpty()).forEach(ids::add);
    return ids;
  }

  String headline() {
    return first("<h1[^>]*>(.*?)</h1>");
  }

  String title() {
    return first("<title>(.*?)</title>");
  }

  /// The words between the two tags that begin and end the page's own part, without drawings.
  String text() {
    return plain(within("<main[^>]*>(.*)</main>").replaceAll("(?s)<svg.*?</svg>", " "));
  }

  /// The rows of the table whose caption has an id: heading and cells.
  List<List<String>> table(String captionId) {
    String table = within("<caption id=\"" + captionId + "\">.*?<tbody[^>]*>(.*?)</tbody>");
    return all(table, "<tr[^>]*>(.*?)</tr>").map(Markup::cells).toList();
  }

  private static List<String> cells(String row) {
    return all(row, "<t[hd][^>]*>(.*?)</t[hd]>").map(Markup::plain).toList();
  }

  private String first(String pattern) {
    return plain(within(pattern));
  }

  private String within(String pattern) {
    return all(html, pattern)
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing fits " + pattern));
  }

  private static Stream<String> all(String text, String pattern) {
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1));
  }

  /// Text without tags, with ordinary spaces, so that a test can be read.
  static String plain(String markup) {
    String text = ANY_TAG.matcher(INLINE.matcher(markup).replaceAll("")).replaceAll(" ");
    return SPACES.matcher(resolved(text).replace('\u00a0', ' ')).replaceAll(" ").strip();
  }

  private static String resolved(String text) {
    return text.indexOf('&') < 0
        ? text
        : text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&#34;", "\"")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
  }
}
