package dk.tonsvis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ShelfTest {
  private final AtomicReference<String> state = new AtomicReference<>("1");
  private final AtomicInteger made = new AtomicInteger();
  private final Shelf shelf = new Shelf(state::get, 1_000);

  private Rendered get(String key, int bytes) {
    return shelf.get(
        key,
        () -> {
          made.incrementAndGet();
          return Rendered.of("x".repeat(bytes), "text/plain");
        });
  }

  @Test
  void an_answer_is_made_once_while_nothing_changes() {
    Rendered first = get("a", 10);
    assertThat(get("a", 10)).isSameAs(first);
    assertThat(made).hasValue(1);
  }

  @Test
  void nothing_is_kept_across_a_change() {
    get("a", 10);
    get("b", 10);
    state.set("2");
    get("a", 10);
    get("b", 10);
    assertThat(made).hasValue(4);
  }

  @Test
  void what_is_made_while_something_changes_is_not_taken_for_new() {
    shelf.get(
        "a",
        () -> {
          state.set("2");
          return Rendered.of("old", "text/plain");
        });
    assertThat(new String(get("a", 3).bytes(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("xxx");
  }

  @Test
  void what_was_not_asked_for_longest_makes_room() {
    for (int i = 0; i < 10; i++) {
      get("key " + i, 200);
      get("key 0", 200);
    }
    assertThat(made).hasValue(10);
    get("key 9", 200);
    assertThat(made).hasValue(10);
    get("key 1", 200);
    assertThat(made).hasValue(11);
  }

  @Test
  void what_would_crowd_out_the_others_is_not_kept() {
    get("a", 100);
    get("large", 900);
    get("large", 900);
    get("a", 100);
    assertThat(made).hasValue(3);
  }

  @Test
  void what_fails_is_not_kept() {
    assertThatThrownBy(
            () ->
                shelf.get(
                    "a",
                    () -> {
                      throw new IllegalStateException("no answer");
                    }))
        .isInstanceOf(IllegalStateException.class);
    get("a", 10);
    assertThat(made).hasValue(1);
  }
}
