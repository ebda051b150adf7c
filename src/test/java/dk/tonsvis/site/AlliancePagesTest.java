package dk.tonsvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.place.Municipality;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the pages of the municipalities together say, by the account as read on 18 May 2026.
class AlliancePagesTest {
  @Test
  void the_country_is_told_with_its_coverage() {
    Markup page = RunningSite.page("/nationalt");
    assertThat(page.headline())
        .isEqualTo(
            "De 98 kommuner udledte 34,0 mio. ton CO₂e i 2023. Det er 25 % mindre end i 2018.");
    assertThat(page.text()).contains("98 af 98 kommuner er med i tallet.");
    assertThat(RunningSite.page("/en/nationalt").headline())
        .isEqualTo(
            "The 98 municipalities emitted 34.0 million tonnes of CO₂e in 2023. That is 25 % less than in 2018.");
  }

  @Test
  void the_inventory_stands_beside_the_sum_and_is_not_subtracted() {
    Markup page = RunningSite.page("/nationalt");
    assertThat(page.text())
        .contains("86,6–89,5 % af landets")
        .contains(
            "Transport ligger længst fra hinanden i de to regnskaber: 8,4 mio. ton i kommunernes og "
                + "12,0 mio. ton i landets i 2023.")
        .contains("siger, hvad forskellen skyldes");
    assertThat(page.table("beside-table"))
        .contains(
            List.of("Transport", "8.435.319", "12.040.000", "70,1 %"),
            List.of("I alt", "34.039.454", "38.770.000", "87,8 %"))
        .contains(List.of("Kildens egne korrektioner", "ikke i regnskabet", "330.000", "–"));
    assertThat(page.text()).doesNotContain("3.604.681").doesNotContain("4.730.547");
  }

  @Test
  void types_are_told_per_inhabitant_and_sum_to_all() {
    List<List<String>> types = RunningSite.page("/nationalt").table("types-table");
    assertThat(types).hasSize(6);
    assertThat(types.getFirst())
        .containsExactly("Hovedstadskommuner", "24", "3.282.171", "9,6 %", "−45 %", "2,0");
    assertThat(types.getLast())
        .containsExactly("I alt", "98", "34.039.454", "100,0 %", "−25 %", "5,7");
  }

  @Test
  void the_regions_of_today_are_there_and_the_one_to_come_says_so() {
    Markup page = RunningSite.page("/nationalt");
    assertThat(page.table("regions-table"))
        .extracting(List::getFirst)
        .containsExactly(
            "Region Nordjylland",
            "Region Midtjylland",
            "Region Syddanmark",
            "Region Hovedstaden",
            "Region Sjælland",
            "Region Østdanmark (fra 1. januar 2027)");
    assertThat(page.text()).contains("Region Østdanmark åbner 1. januar 2027.");
    assertThat(RunningSite.page("/regioner/oestdanmark").text())
        .contains("Her står de kommuner, der kommer til at høre til.");
    assertThat(RunningSite.page("/regioner/hovedstaden").text())
        .contains("Region Hovedstaden nedlægges efter 31. december 2026.");
  }

  @Test
  void a_region_lists_its_municipalities_in_the_order_of_the_alphabet() {
    Markup page = RunningSite.page("/regioner/syddanmark");
    List<List<String>> members = page.table("members-table");
    assertThat(members).hasSize(22);
    assertThat(members.getFirst().getFirst()).isEqualTo("Assens");
    assertThat(members.getLast().getFirst()).isEqualTo("Aabenraa");
    assertThat(page.tags("a").map(a -> a.at("href"))).contains("/kommuner/odense");
  }

  @Test
  void a_list_of_units_leads_to_the_country_and_an_unknown_unit_nowhere() {
    assertLeads("/regioner", "/nationalt#regions");
    assertLeads("/en/kkr", "/en/nationalt#kkrs");
    assertThat(RunningSite.get("/regioner/fyn").statusCode()).isEqualTo(404);
    assertThat(RunningSite.get("/en/kkr/oestdanmark").statusCode()).isEqualTo(404);
  }

  private static void assertLeads(String from, String to) {
    HttpResponse<String> response = RunningSite.get(from);
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue(to);
  }

  @Test
  void a_form_is_sent_on_to_the_one_address_of_its_municipalities() {
    String one = "/sammenlign?kommuner=odense,aarhus";
    assertLeads("/sammenlign?kommune-1=Odense&kommune-2=Aarhus&kommune-3=&kommune-4=", one);
    assertLeads("/sammenlign?kommuner=0461,aarhus", one);
    assertLeads("/en/sammenlign?kommuner=odense&kommuner=aarhus", "/en" + one);
    assertThat(RunningSite.page(one).tags("a").map(a -> a.at("href"))).contains("/en" + one);
  }

  @Test
  void those_compared_are_told_in_the_order_they_were_chosen() {
    Markup page = RunningSite.page("/sammenlign?kommuner=odense,aarhus,laesoe");
    assertThat(page.headline())
        .isEqualTo("Pr. indbygger i 2023: Odense 3,9 ton, Aarhus 3,2 ton og Læsø −5,2 ton.");
    assertThat(page.table("totals-table"))
        .contains(List.of("Odense", "storbykommune", "207.748", "1.107.310", "808.556", "−27 %"));
    assertThat(page.table("course-table"))
        .extracting(List::getFirst)
        .containsExactly("Odense", "Aarhus", "Læsø", "De 98 kommuner");
    assertThat(page.text()).contains("Alle er gjort op efter samme version af samme regnskab.");
  }

  @Test
  void a_drawing_of_those_compared_can_be_taken_home() {
    HttpResponse<String> file =
        RunningSite.get("/sammenlign?kommuner=odense,aarhus&tegning=course&som=csv");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).contains("Kommune;2018;").contains("Odense;5,5;");
  }

  @Test
  void what_is_wrong_with_a_choice_is_told_at_once_and_what_was_written_stays() {
    HttpResponse<String> response =
        RunningSite.get("/sammenlign?kommuner=odnse,vindby,aarhus,aarhus,ingen");
    assertThat(response.statusCode()).isEqualTo(400);
    Markup page = new Markup(response.body());
    assertThat(page.text())
        .contains("Mente du Odense?")
        .contains("Vindby er opdigtet")
        .contains("Aarhus er nævnt to gange.")
        .contains("Der er nævnt 5 kommuner.");
    assertThat(page.tags("input").map(input -> input.at("value")))
        .contains("odnse", "vindby", "aarhus");
  }

  @Test
  void what_is_written_never_becomes_markup() {
    HttpResponse<String> response =
        RunningSite.get("/sammenlign?kommuner=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(new Markup(response.body()).tags("script")).hasSize(1);
  }

  @Test
  void a_municipality_is_shown_with_those_that_began_alike_and_a_way_to_compare() {
    Markup assens = RunningSite.page("/kommuner/assens");
    assertThat(assens.text())
        .contains("Kommuner som jeres")
        .contains("Faaborg-Midtfyn: 37 % mindre i 2023 end i 2018.")
        .contains("Forskellen er størst i »Energi«");
    assertThat(assens.tags("a").map(a -> a.at("href")))
        .contains(
            "/sammenlign?kommuner=assens,middelfart,ikast-brande,syddjurs",
            "/regioner/syddanmark",
            "/kkr/syddanmark",
            "/kommuner/assens/hvorfor");
    assertThat(RunningSite.page("/kommuner/vindby").text())
        .contains("Den sammenlignes ikke med rigtige kommuner.");
  }

  @Test
  void why_odense_changed_is_told_in_parts_that_sum() {
    Markup page = RunningSite.page("/kommuner/odense/hvorfor");
    assertThat(page.headline()).isEqualTo("Odense udledte 298.754 ton mindre i 2023 end i 2018.");
    assertThat(page.table("sectors-table").getLast().get(1)).isEqualTo("−298.754");
    assertThat(page.table("drivers-table"))
        .extracting(List::getFirst)
        .containsExactly(
            "Flere eller færre indbyggere",
            "Som i de andre kommuner",
            "Anderledes her",
            "Hele ændringen 2018–2023");
    assertThat(page.text())
        .contains("kan ikke skelnes fra nul")
        .contains("Tallet kan ikke kaldes kommunens fortjeneste eller skyld.");
  }

  @Test
  void what_cannot_be_told_from_zero_is_said_in_the_headline() {
    assertThat(RunningSite.page("/kommuner/samsoe/hvorfor").headline())
        .isEqualTo("Samsø: Ændringen fra 2018 til 2023 kan ikke skelnes fra nul.");
    assertThat(RunningSite.page("/en/kommuner/samsoe/hvorfor").headline())
        .isEqualTo("Samsø: the change from 2018 to 2023 cannot be told from zero.");
  }

  @Test
  void every_municipality_has_a_page_that_says_why() {
    for (Municipality municipality : RunningSite.house().places().listWithInvented()) {
      Markup page = RunningSite.page("/kommuner/" + municipality.slug() + "/hvorfor");
      assertThat(page.headline()).contains(municipality.name());
      assertThat(page.table("sectors-table")).hasSize(6);
    }
  }

  @Test
  void vindby_is_told_apart_from_the_others() {
    Markup page = RunningSite.page("/kommuner/vindby/hvorfor");
    assertThat(page.text())
        .contains("Kommunen har sit eget regnskab og kan ikke holdes op mod andre.")
        .doesNotContain("Som i de andre kommuner")
        .contains(
            "Der var 4.790 personbiler på benzin, diesel eller andet brændstof i 2018 og 4.490 i "
                + "2023, ud af 4.800 og 4.950 i alt.")
        .contains("Det er antal og ikke ton.");
    assertThat(page.table("stock-dwellings-table").getLast()).containsExactly("Ændring", "−600");
  }

  @Test
  void the_code_of_a_municipality_leads_to_its_why_for_ever() {
    HttpResponse<String> response = RunningSite.get("/kommuner/0461/hvorfor");
    assertThat(response.statusCode()).isEqualTo(308);
    assertThat(response.headers().firstValue("Location")).hasValue("/kommuner/odense/hvorfor");
  }
}
