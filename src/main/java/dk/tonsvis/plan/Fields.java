package dk.tonsvis.plan;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.language.Words;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What stands in the fields of something, in words and in order, by the key of the column. A field
/// in which nothing stands is left out.
final class Fields {
  private static final Numbers DANISH = Numbers.in(Language.DANISH);
  private static final Numbers ENGLISH = Numbers.in(Language.ENGLISH);

  private final SequencedMap<String, Wording> texts = new LinkedHashMap<>();

  /// The fields that say something else, in the order of the later ones.
  static List<FieldChange> changes(Fields earlier, Fields later) {
    SequencedMap<String, Wording> keys = new LinkedHashMap<>(later.texts);
    earlier.texts.forEach(keys::putIfAbsent);
    List<FieldChange> changes = new ArrayList<>();
    for (String key : keys.keySet()) {
      Wording from = earlier.texts.getOrDefault(key, Wording.NONE);
      Wording to = later.texts.getOrDefault(key, Wording.NONE);
      if (!from.equals(to)) {
        changes.add(new FieldChange(key, from, to));
      }
    }
    return changes;
  }

  Fields put(String key, Wording text) {
    if (!text.isEmpty()) {
      texts.put(key, text);
    }
    return this;
  }

  /// Text that is the same in both languages: a name, a number, an id.
  Fields put(String key, String text) {
    return put(key, text.isBlank() ? Wording.NONE : new Wording(text, text));
  }

  Fields put(String key, Optional<String> text) {
    return put(key, text.orElse(""));
  }

  Fields year(String key, Optional<Integer> year) {
    return put(key, year.map(Object::toString));
  }

  Fields day(String key, Optional<LocalDate> day) {
    return day.isPresent() ? written(key, numbers -> numbers.day(day.get())) : this;
  }

  Fields whole(String key, Optional<Long> number) {
    return number.isPresent() ? written(key, numbers -> numbers.whole(number.get())) : this;
  }

  Fields tonnes(String key, Co2e amount) {
    return written(key, numbers -> numbers.tonnesExact(amount));
  }

  /// What is missing is told with its reason.
  Fields figure(String key, Figure figure) {
    return switch (figure) {
      case Figure.Measured m -> tonnes(key, m.amount());
      case Figure.Estimated e ->
          said(
              key,
              (words, numbers) ->
                  words.say(
                      "span",
                      numbers.tonnesExact(e.likely()),
                      numbers.tonnesExact(e.low()),
                      numbers.tonnesExact(e.high())));
      case Figure.Missing m -> said(key, (words, _) -> words.say("figure.missing", m.reason()));
    };
  }

  Fields percent(String key, Optional<Share> share) {
    return share.isPresent()
        ? written(key, numbers -> numbers.exact(share.get().percent()) + "\u00a0%")
        : this;
  }

  /// Several texts whose order says nothing.
  Fields list(String key, Collection<String> items) {
    return put(key, String.join("; ", items.stream().sorted(NumberOrder.NATURAL).toList()));
  }

  Fields choice(String key, Enum<?> choice) {
    return choice(key, OptionKeys.of(choice));
  }

  Fields choice(String key, String option) {
    return said(key, (words, _) -> Layout.option(key, option, words.language()));
  }

  /// Several choices, in the order in which they are declared.
  <E extends Enum<E>> Fields choices(String key, Collection<E> choices) {
    return said(
        key,
        (words, _) ->
            OptionKeys.of(choices).stream()
                .map(option -> Layout.option(key, option, words.language()))
                .collect(Collectors.joining("; ")));
  }

  private Fields written(String key, Function<Numbers, String> writer) {
    return said(key, (_, numbers) -> writer.apply(numbers));
  }

  /// A text that is made in each language.
  Fields said(String key, BiFunction<Words, Numbers, String> sayer) {
    return put(key, new Wording(say(sayer, DANISH), say(sayer, ENGLISH)));
  }

  private static String say(BiFunction<Words, Numbers, String> sayer, Numbers numbers) {
    return sayer.apply(Words.of("plan", numbers.language()), numbers);
  }
}
