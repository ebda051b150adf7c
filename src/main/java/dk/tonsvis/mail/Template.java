package dk.tonsvis.mail;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The letters there are. Their words stand in the bundle of this package under `<name>.subject`,
/// `<name>.text` (paragraphs with an empty line between) and, where there is a link,
/// `<name>.button`; arguments stand in them by name, as `{place}`.
///
/// The page has no pictures, no script and nothing from elsewhere; its colours are far apart, and
/// it is one column of text, so that it can be read on a phone, aloud and on paper.
enum Template {
  /// Somebody is invited to work in Tonsvis.
  INVITATION,
  /// Somebody who can sign in is offered a role.
  ROLE_OFFERED,
  /// Somebody cannot get in any more.
  RECOVERY,
  /// A draft is in hearing and can be read and replied to.
  HEARING_DRAFT,
  /// The same for a council that the municipality hears.
  HEARING_COUNCIL,
  /// Something was said about a working copy the day before.
  COMMENTS,
  /// Somebody from outside may read one draft.
  READ_DRAFT,
  /// The hearing is over soon.
  HEARING_CLOSES,
  /// A reply to a hearing has come in.
  REPLY_RECEIVED,
  /// One's own reply has an answer.
  REPLY_ANSWERED,
  /// A plan is adopted and in force.
  PLAN_ADOPTED,
  /// Fetched figures wait to be published.
  VINTAGE_PROPOSED,
  /// Somebody signed in from where they never did before.
  NEW_SIGN_IN,
  /// The password is another.
  PASSWORD_CHANGED;

  private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z]+)\\}");
  private static final String LINK = "link";

  /// Throws [IllegalArgumentException] if there is no such letter.
  static Template named(String name) {
    for (Template template : values()) {
      if (template.key().equals(name)) {
        return template;
      }
    }
    throw new IllegalArgumentException("no letter is called " + name);
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The names of all arguments in its words.
  Set<String> arguments(Language language) {
    Words words = words(language);
    Set<String> names = new TreeSet<>();
    Matcher found = ARGUMENT.matcher(words.say(key() + ".subject") + words.say(key() + ".text"));
    while (found.find()) {
      names.add(found.group(1));
    }
    if (hasButton(words)) {
      names.add(LINK);
    }
    return names;
  }

  void requireArguments(Map<String, String> given) {
    Set<String> wanted = arguments(Language.DANISH);
    if (!wanted.equals(given.keySet())) {
      throw new IllegalArgumentException(
          "the letter " + key() + " has the arguments " + wanted + " and not " + given.keySet());
    }
  }

  Written write(Language language, Map<String, String> arguments) {
    Words words = words(language);
    String subject = filled(words.say(key() + ".subject"), arguments, UnaryOperator.identity());
    List<String> paragraphs = List.of(words.say(key() + ".text").split("\n\n"));
    return new Written(
        subject,
        text(words, paragraphs, arguments),
        html(words, language, subject, paragraphs, arguments));
  }

  private String text(Words words, List<String> paragraphs, Map<String, String> arguments) {
    List<String> parts = new ArrayList<>();
    paragraphs.forEach(each -> parts.add(filled(each, arguments, UnaryOperator.identity())));
    if (hasButton(words)) {
      parts.add(words.say(key() + ".button") + ":\n" + arguments.getOrDefault(LINK, ""));
    }
    parts.add("-- \n" + words.say("frame.from"));
    return String.join("\n\n", parts) + "\n";
  }

  private String html(
      Words words,
      Language language,
      String subject,
      List<String> paragraphs,
      Map<String, String> arguments) {
    StringBuilder body = new StringBuilder(2_000);
    paragraphs.forEach(
        each ->
            body.append("<p>").append(filled(each, arguments, Template::escaped)).append("</p>\n"));
    if (hasButton(words)) {
      String link = escaped(arguments.getOrDefault(LINK, ""));
      body.append(
          BUTTON
              .replace("{button}", escaped(words.say(key() + ".button")))
              .replace("{else}", escaped(words.say("frame.link")))
              .replace("{link}", link));
    }
    return FRAME
        .replace("{language}", language.code())
        .replace("{from}", escaped(words.say("frame.from")))
        .replace("{subject}", escaped(subject))
        .replace("{body}", body);
  }

  private boolean hasButton(Words words) {
    return words.has(key() + ".button");
  }

  private static Words words(Language language) {
    return Words.of("mail", language);
  }

  /// Fills in once, so that what an argument says is never taken for a place of another.
  private static String filled(
      String words, Map<String, String> arguments, UnaryOperator<String> by) {
    return ARGUMENT
        .matcher(words)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(by.apply(arguments.getOrDefault(found.group(1), ""))));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("{", "&#123;");
  }

  private static final String BUTTON =
      """
      <p style="margin:32px 0"><a href="{link}" style="display:inline-block;padding:12px 24px;\
      background:#0b4a5b;color:#ffffff;text-decoration:none;border-radius:4px;font-weight:600">\
      {button}</a></p>
      <p style="font-size:14px;color:#454545">{else}<br>
      <span style="word-break:break-all">{link}</span></p>
      """;

  private static final String FRAME =
      """
      <!doctype html>
      <html lang="{language}">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light">
      <title>{subject}</title>
      </head>
      <body style="margin:0;background:#ffffff;color:#1a1a1a;\
      font-family:'IBM Plex Sans',Arial,Helvetica,sans-serif;font-size:17px;line-height:1.5">
      <div role="main" style="max-width:560px;margin:0 auto;padding:24px 16px">
      <h1 style="font-size:24px;line-height:1.25;margin:0 0 24px">{subject}</h1>
      {body}<p style="margin-top:40px;padding-top:16px;border-top:1px solid #8c8c8c;font-size:14px;\
      color:#454545">{from}</p>
      </div>
      </body>
      </html>
      """;
}
