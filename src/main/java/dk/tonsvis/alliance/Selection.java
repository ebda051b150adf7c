package dk.tonsvis.alliance;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.language.Words;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Municipalities that somebody wants beside each other, as they were written.
public sealed interface Selection {
  int FEWEST = 2;
  int MOST = 4;

  /// No municipality has a longer name.
  int LONGEST_NAME = 60;

  /// They can be held beside each other, in the order in which they were asked for.
  record Chosen(List<Municipality> municipalities) implements Selection {
    public Chosen {
      municipalities = List.copyOf(municipalities);
    }
  }

  /// Nobody was named.
  record Nobody() implements Selection {}

  /// They cannot; all that is in the way.
  ///
  /// @param known those that were understood, each once
  record Refused(List<Problem> problems, List<Municipality> known) implements Selection {
    public Refused {
      problems = List.copyOf(problems);
      known = List.copyOf(known);
    }
  }

  /// What is in the way.
  sealed interface Problem {
    String sentence(Language language);
  }

  /// No municipality is called that; perhaps one of these was meant.
  record NotFound(String written, List<String> perhaps) implements Problem {
    public NotFound {
      perhaps = List.copyOf(perhaps);
    }

    @Override
    public String sentence(Language language) {
      return perhaps.isEmpty()
          ? words(language).say("select.not-found", written)
          : words(language)
              .say(
                  "select.perhaps",
                  written,
                  perhaps.stream()
                      .collect(Collectors.joining(" " + words(language).say("or") + " ")));
    }
  }

  record Twice(String name) implements Problem {
    @Override
    public String sentence(Language language) {
      return words(language).say("select.twice", name);
    }
  }

  record Invented(String name) implements Problem {
    @Override
    public String sentence(Language language) {
      return words(language).say("select.invented", name);
    }
  }

  record WrongNumber(int given) implements Problem {
    @Override
    public String sentence(Language language) {
      Numbers numbers = Numbers.in(language);
      return words(language)
          .say(
              given < FEWEST ? "select.too-few" : "select.too-many",
              numbers.whole(given),
              numbers.whole(given < FEWEST ? FEWEST : MOST));
    }
  }

  private static Words words(Language language) {
    return Words.of("alliance", language);
  }

  /// Reads names, parts of addresses or codes. Empty ones are left out.
  static Selection read(List<String> written, Places places) {
    List<Problem> problems = new ArrayList<>();
    List<Municipality> known = new ArrayList<>();
    int given = 0;
    for (String text : written) {
      String name = readable(text);
      if (name.isEmpty()) {
        continue;
      }
      given++;
      Optional<Municipality> found = places.find(name);
      if (found.isEmpty()) {
        problems.add(new NotFound(name, perhaps(name, places)));
      } else if (found.get().invented()) {
        problems.add(new Invented(found.get().name()));
      } else if (known.contains(found.get())) {
        problems.add(new Twice(found.get().name()));
      } else {
        known.add(found.get());
      }
    }
    if (given == 0) {
      return new Nobody();
    }
    if (given < FEWEST || given > MOST) {
      problems.add(new WrongNumber(given));
    }
    return problems.isEmpty() ? new Chosen(known) : new Refused(problems, known);
  }

  private static List<String> perhaps(String name, Places places) {
    return places.search(name).stream()
        .filter(municipality -> !municipality.invented())
        .map(Municipality::name)
        .limit(3)
        .toList();
  }

  /// Without signs that nobody can type, cut between two letters.
  private static String readable(String text) {
    return text.strip()
        .codePoints()
        .filter(c -> !Character.isISOControl(c))
        .limit(LONGEST_NAME)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
