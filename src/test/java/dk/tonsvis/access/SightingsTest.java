package dk.tonsvis.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.person.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SightingsTest {
  private static final String OFFICE = "192.0.2.7";
  private static final String HOME = "198.51.100.3";

  private final TestAccess test = new TestAccess();

  @AfterEach
  void close() {
    test.close();
  }

  private Sighting see(Person person, String device, String source) {
    return test.access.sightings().see(person.id(), device, source);
  }

  @Test
  void the_first_place_of_all_is_not_new_and_the_next_one_is_once() {
    Person anna = test.person("Anna Ager");
    assertThat(see(anna, "Firefox · Windows", OFFICE)).isEqualTo(new Sighting.First());
    assertThat(see(anna, "Firefox · Windows", OFFICE)).isEqualTo(new Sighting.Known());
    assertThat(see(anna, "Firefox · Windows", HOME)).isInstanceOf(Sighting.New.class);
    assertThat(see(anna, "Safari · iPhone", HOME)).isInstanceOf(Sighting.New.class);
    assertThat(see(anna, "Safari · iPhone", HOME)).isEqualTo(new Sighting.Known());
  }

  @Test
  void where_one_person_signs_in_says_nothing_about_another() {
    Person anna = test.person("Anna Ager");
    Person bo = test.person("Bo Birk");
    see(anna, "Firefox · Windows", OFFICE);
    assertThat(see(bo, "Firefox · Windows", OFFICE)).isEqualTo(new Sighting.First());
    assertThat(
            test.database
                .jdbc()
                .sql("select count(distinct source) from access_sighting")
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  /// There are some four thousand million addresses, and hashing them all takes minutes.
  @Test
  void where_somebody_signed_in_cannot_be_found_by_trying_all_addresses() {
    Person cille = test.person("Cille Dam");
    see(cille, "Firefox · Windows", OFFICE);
    assertThat(
            test.database
                .jdbc()
                .sql("select source from access_sighting where person = :person")
                .param("person", cille.id().value())
                .query((row, _) -> row.getBytes(1))
                .single())
        .isNotEqualTo(Digests.of(cille.id() + " " + OFFICE))
        .isEqualTo(new Keys(test.database).hash("sighting", cille.id() + " " + OFFICE));
  }
}
