package dk.tonsvis.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a browser would send of a form as it stands on a page: names and values in turn.
final class FormFields {
  private static final Pattern CONTROL =
      Pattern.compile(
          "<input\\b([^>]*)>|<textarea\\b([^>]*)>\n?([^<]*)</textarea>"
              + "|<select\\b([^>]*)>(.*?)</select>",
          Pattern.DOTALL);

  private FormFields() {}

  /// @param id of the heading of the part that the form is in
  static List<String> of(String page, String id) {
    int from = page.indexOf("aria-labelledby=\"" + id + "\"");
    if (from < 0) {
      throw new AssertionError("no form " + id);
    }
    String form = page.substring(page.indexOf("<form", from), page.indexOf("</form>", from));
    List<String> fields = new ArrayList<>();
    Matcher control = CONTROL.matcher(form);
    while (control.find()) {
      String attributes =
          Stream.of(1, 2, 4)
              .flatMap(group -> Optional.ofNullable(control.group(group)).stream())
              .findFirst()
              .orElseThrow();
      String name = attribute(attributes, "name");
      String type = attribute(attributes, "type");
      boolean isTicked = attributes.matches("(?s).*\\bchecked\\b.*");
      boolean isBox = type.equals("checkbox") || type.equals("radio");
      if (!name.isEmpty() && !name.equals("_csrf") && (isTicked || !isBox)) {
        fields.add(name);
        fields.add(value(control, attributes));
      }
    }
    return fields;
  }

  static List<String> with(List<String> fields, String name, String value) {
    List<String> more = new ArrayList<>(fields);
    more.add(name);
    more.add(value);
    return more;
  }

  private static String value(Matcher control, String attributes) {
    if (control.group(3) != null) {
      return plain(control.group(3));
    }
    return control.group(5) == null ? attribute(attributes, "value") : chosen(control.group(5));
  }

  private static String chosen(String options) {
    Matcher option = Pattern.compile("<option ([^>]*)>").matcher(options);
    while (option.find()) {
      if (option.group(1).matches("(?s).*\\bselected\\b.*")) {
        return attribute(option.group(1), "value");
      }
    }
    return "";
  }

  private static String attribute(String attributes, String name) {
    Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
    return found.find() ? plain(found.group(1)) : "";
  }

  private static String plain(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
