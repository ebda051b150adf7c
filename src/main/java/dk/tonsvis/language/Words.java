package dk.tonsvis.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The sentences of one package in one language, read from
/// `dk/tonsvis/<package>/words_<language>.properties` in UTF-8.
///
/// Arguments stand as `{0}`, `{1}` … and come as finished text, because a number has to pass
/// through [Numbers] first. Apostrophes are ordinary characters here, which is why this is not
/// `java.text.MessageFormat`.
public final class Words {
  private static final Map<String, Words> READ = new ConcurrentHashMap<>();

  private final String bundle;
  private final Language language;
  private final Map<String, String> sentences;

  private Words(String bundle, Language language, Map<String, String> sentences) {
    this.bundle = bundle;
    this.language = language;
    this.sentences = sentences;
  }

  /// The words of a package, named by its last part: `Words.of("account", Language.DANISH)`.
  public static Words of(String bundle, Language language) {
    return READ.computeIfAbsent(
        bundle + "/" + language.code(), _ -> new Words(bundle, language, read(bundle, language)));
  }

  private static Map<String, String> read(String bundle, Language language) {
    String path = "/dk/tonsvis/" + bundle + "/words_" + language.code() + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("no bundle " + path);
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> sentences = new ConcurrentHashMap<>();
      properties.forEach((key, value) -> sentences.put(key.toString(), value.toString()));
      return sentences;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Language language() {
    return language;
  }

  public Set<String> keys() {
    return Set.copyOf(sentences.keySet());
  }

  public boolean has(String key) {
    return sentences.containsKey(key);
  }

  /// The sentence with its arguments in place. Throws [IllegalArgumentException] for a key that the
  /// bundle does not have.
  public String say(String key, String... arguments) {
    String sentence = sentences.get(key);
    if (sentence == null) {
      throw new IllegalArgumentException("bundle " + bundle + " has no key " + key);
    }
    if (arguments.length == 0) {
      return sentence;
    }
    StringBuilder text = new StringBuilder(sentence.length() + 32);
    int at = 0;
    while (at < sentence.length()) {
      char c = sentence.charAt(at);
      if (c == '{'
          && at + 2 < sentence.length()
          && sentence.charAt(at + 2) == '}'
          && Character.isDigit(sentence.charAt(at + 1))) {
        int index = sentence.charAt(at + 1) - '0';
        text.append(index < arguments.length ? arguments[index] : sentence.substring(at, at + 3));
        at += 3;
      } else {
        text.append(c);
        at++;
      }
    }
    return text.toString();
  }
}
