package dk.tonsvis.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.account.TidyCsv.Dialect;
import dk.tonsvis.language.Language;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.sheet.Decimals;
import dk.tonsvis.sheet.Limits;
import dk.tonsvis.sheet.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
  private static final String ENGLISH = "municipality_code,year,sector,t_co2e\n";
  private static final String DANISH = "kommunekode;år;sektor;ton_co2e;mangler\n";

  @Test
  void an_english_file_and_a_danish_file_say_the_same() {
    List<String> expected =
        List.of("0461 2018 energy 776404 t CO2e", "0461 2018 agriculture_land -14800.8 t CO2e");
    assertThat(
            Sample.entries(
                Sample.read(
                    ENGLISH + "0461,2018,energy,776404.0\n0461,2018,agriculture_land,-14800.8\n")))
        .isEqualTo(expected);
    assertThat(
            Sample.entries(
                Sample.read(
                    Sample.lines(
                        "\r\n",
                        "\ufeffKOMMUNEKODE ; Aar ;Sektor;Ton CO₂e;;",
                        "461;2018;energy;776.404,0;;",
                        "461.0;2018;agriculture_land;−14.800,8;;"))))
        .isEqualTo(expected);
    assertThat(
            Sample.entries(
                Sample.read(
                    "sector\tt_co2e\tyear\tmunicipality_code\r"
                        + "energy\t776 404\t2018\t0461\r"
                        + "\"agriculture_land\"\t\"-14,800.8\"\t2018\t0461")))
        .isEqualTo(expected);
  }

  @Test
  void a_missing_figure_has_its_reason() {
    Reading reading = Sample.read(DANISH + "0461;2018;energy;;NE\n0461;2018;transport;1,5;\n");
    assertThat(Sample.sound(reading).entries())
        .containsExactly(
            new Entry(new Cell("0461", 2018, "energy"), Figure.missing("NE")),
            new Entry(
                new Cell("0461", 2018, "transport"), Figure.measured(Co2e.parseTonnes("1.5"))));
  }

  @Test
  void comments_and_blank_lines_are_passed_over_and_rows_are_counted_as_the_file_shows_them() {
    Reading reading =
        Sample.read(
            Sample.lines(
                "\r\n",
                "sep=;",
                "# Energi- og CO2-regnskabet",
                "\"# kilde; Energistyrelsen\";;;",
                "",
                "kommunekode;år;sektor;ton_co2e",
                "",
                "0461;2018;energy;1",
                ";;;",
                "\"0461\";2018;\"agriculture_land\";2",
                "0461;x;energy;3"));
    assertThat(Sample.brief(reading)).containsExactly("NOT_A_YEAR 10");
  }

  @Test
  void a_quoted_field_may_hold_separators_quotes_and_line_ends() {
    Reading reading =
        Sample.read(
            DANISH
                + "0461;2018;energy;;\"\"\"se\"\" note; side 4\nog 5\"\n"
                + "0461;2018;transport;x;\n");
    assertThat(Sample.brief(reading)).containsExactly("NOT_A_NUMBER 4");
    assertThat(((Reading.Unreadable) reading).lines().getFirst().entry().figure())
        .isEqualTo(Figure.missing("\"se\" note; side 4\nog 5"));
  }

  @Test
  void windows_1252_is_read_with_a_warning() {
    String text = "kommunekode;år;sektor;ton_co2e\n0461;2018;energy;1,5\n";
    Reading reading = Sample.read(text.getBytes(Charset.forName("windows-1252")));
    assertThat(Sample.entries(reading)).containsExactly("0461 2018 energy 1.5 t CO2e");
    assertThat(Sample.brief(reading)).containsExactly("READ_AS_WINDOWS_1252");
  }

  @Test
  void the_unicode_text_of_a_spreadsheet_is_read() {
    String text = "\ufeffkommunekode\tår\tsektor\tton_co2e\r\n0461\t2018\tenergy\t1,5\r\n";
    assertThat(Sample.entries(Sample.read(text.getBytes(StandardCharsets.UTF_16LE))))
        .containsExactly("0461 2018 energy 1.5 t CO2e");
  }

  @Test
  void columns_that_are_not_known_are_named() {
    Reading reading =
        Sample.read(
            "municipality_code,name,year,sector,t_co2e,note\n0461,Odense,2018,energy,1.5,x\n");
    assertThat(Sample.entries(reading)).containsExactly("0461 2018 energy 1.5 t CO2e");
    assertThat(Sample.problems(reading).getFirst().sentence(Language.ENGLISH))
        .isEqualTo("These columns were not read: name, note.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n\n", "\ufeff", "# only a comment\n", ";;;\r\n", "   ", "\"\";\"\"\n"})
  void an_empty_file_is_refused(String text) {
    assertThat(Sample.brief(Sample.read(text))).containsExactly("EMPTY_FILE");
  }

  @Test
  void a_header_alone_is_refused() {
    assertThat(Sample.brief(Sample.read(ENGLISH))).containsExactly("NO_ROWS");
  }

  @Test
  void every_column_that_is_missing_is_named() {
    assertThat(Sample.brief(Sample.read("year,sector,kt_co2e\n2018,energy,1\n")))
        .containsExactly("COLUMN_MISSING 1", "COLUMN_MISSING 1", "COLUMNS_NOT_READ 1");
  }

  @Test
  void a_column_that_stands_there_twice_is_refused() {
    assertThat(Sample.brief(Sample.read("kommunekode,år,year,sector,t_co2e\n461,1,1,energy,1\n")))
        .containsExactly("COLUMN_TWICE 1");
  }

  @Test
  void what_is_neither_text_nor_workbook_is_refused() {
    assertThat(Sample.brief(Sample.read(new byte[] {1, 0, 2, 0, 3}))).contains("NOT_TEXT");
    assertThat(
            Sample.brief(Sample.read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})))
        .containsExactly("LOCKED_OR_OLD_WORKBOOK");
  }

  @Test
  void all_problems_of_all_rows_are_told_at_once() {
    Reading reading =
        Sample.read(
            DANISH
                + "Odense;2018;energy;1,5;\n"
                + "0461;2018-01-01;energy;1,5;\n"
                + "0461;2018;;1,5;\n"
                + "0461;2018;energy;mange;\n"
                + "0461;2018;energy;1,69E+06;\n"
                + "0461;2018;energy;2000000000,5;\n"
                + "0461;2018;energy;;\n"
                + "0461;2018;energy;1,5;NE\n"
                + "0461;2018;energy\n"
                + "0461;2018;energy;1;5;\n"
                + "0461;2018;\"energy\" x;1,5;\n"
                + "0998;2018;energy;1,5;\n"
                + "0461;2018;\"energy;1,5;\n");
    assertThat(Sample.brief(reading))
        .containsExactly(
            "NOT_A_MUNICIPALITY_CODE 2",
            "NOT_A_YEAR 3",
            "SECTOR_EMPTY 4",
            "NOT_A_NUMBER 5",
            "SCIENTIFIC_NUMBER 6",
            "AMOUNT_TOO_LARGE 7",
            "AMOUNT_EMPTY 8",
            "AMOUNT_AND_REASON 9",
            "WRONG_FIELD_COUNT 10",
            "AMOUNT_AND_REASON 11",
            "STRAY_QUOTE 12",
            "UNKNOWN_MUNICIPALITY 13",
            "OPEN_QUOTE 14");
    assertThat(Sample.problems(reading).get(3).text(Language.DANISH))
        .isEqualTo("Række 5, kolonnen ton_co2e: »mange« er ikke et tal.");
    assertThat(Sample.problems(reading).get(3).text(Language.ENGLISH))
        .isEqualTo("Row 5, column ton_co2e: “mange” is not a number.");
  }

  @Test
  void two_things_wrong_in_one_row_are_both_told() {
    assertThat(Sample.brief(Sample.read(ENGLISH + "Odense,MMXVIII,,NaN\n")))
        .containsExactly(
            "NOT_A_MUNICIPALITY_CODE 2", "NOT_A_YEAR 2", "SECTOR_EMPTY 2", "NOT_A_NUMBER 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "tons", "..", "#DIV/0!"})
  void what_is_no_amount_is_never_taken_for_one(String amount) {
    assertThat(Sample.brief(Sample.read(ENGLISH + "0461,2018,energy," + amount + "\n")))
        .containsExactly("NOT_A_NUMBER 2");
  }

  @Test
  void a_decimal_comma_in_a_file_of_commas_is_never_cut() {
    assertThat(Sample.brief(Sample.read(ENGLISH + "0461,2018,energy,1234,5\n")))
        .containsExactly("WRONG_FIELD_COUNT 2");
  }

  @Test
  void one_clear_amount_decides_for_those_that_are_not() {
    assertThat(
            Sample.entries(
                Sample.read(ENGLISH + "0461,2018,energy,123.456\n0461,2019,energy,0.5\n")))
        .containsExactly("0461 2018 energy 123.456 t CO2e", "0461 2019 energy 0.5 t CO2e");
    assertThat(
            Sample.entries(
                Sample.read(DANISH + "0461;2018;energy;123.456;\n0461;2019;energy;0,5;\n")))
        .containsExactly("0461 2018 energy 123456 t CO2e", "0461 2019 energy 0.5 t CO2e");
  }

  @Test
  void a_file_that_can_be_meant_both_ways_asks_which() {
    byte[] file = Sample.utf8(ENGLISH + "0461,2018,energy,7\n0461,2019,energy,123.456\n");
    Reading reading = Sample.read(file);
    assertThat(Sample.brief(reading)).containsExactly("DECIMALS_AMBIGUOUS 3");
    assertThat(Sample.problems(reading).getFirst().sentence(Language.DANISH))
        .contains("--decimals da", "--decimals en");
    assertThat(Sample.entries(Sample.read(file, Limits.DEFAULT, Optional.of(Decimals.DANISH))))
        .contains("0461 2019 energy 123456 t CO2e");
    assertThat(Sample.entries(Sample.read(file, Limits.DEFAULT, Optional.of(Decimals.ENGLISH))))
        .contains("0461 2019 energy 123.456 t CO2e");
  }

  @Test
  void amounts_that_contradict_the_others_are_named() {
    String file =
        DANISH
            + "0461;2018;energy;1,5;\n0461;2019;energy;2,5;\n0461;2020;energy;3.5;\n"
            + "0461;2021;energy;4.567;\n";
    assertThat(Sample.brief(Sample.read(file))).containsExactly("DECIMALS_CONTRADICT 4");
    assertThat(
            Sample.brief(
                Sample.read(Sample.utf8(file), Limits.DEFAULT, Optional.of(Decimals.ENGLISH))))
        .containsExactly("DECIMALS_CONTRADICT 2", "DECIMALS_CONTRADICT 3");
  }

  @Test
  void no_more_problems_are_listed_than_people_read() {
    String file = ENGLISH + "0461,2018,energy,x\n".repeat(1_200);
    List<Problem> problems = Sample.problems(Sample.read(file));
    assertThat(problems).hasSize(501);
    assertThat(problems.getLast().sentence(Language.ENGLISH))
        .isEqualTo("There are more errors than those listed. Number: 700.");
  }

  @Test
  void contradictions_beyond_the_list_are_counted_too() {
    String file =
        DANISH + "0461;2018;energy;1,5;\n".repeat(900) + "0461;2018;energy;1.5;\n".repeat(800);
    Reading reading = CsvReader.read(Sample.utf8(file), Limits.DEFAULT, Optional.empty());
    assertThat(Sample.problems(reading)).hasSize(501);
    assertThat(Sample.problems(reading).getLast().arguments())
        .containsExactly(new Problem.Count(300));
  }

  @Test
  void limits_are_kept() throws IOException {
    Limits tight = new Limits(2_000, 200, 3, 8, 1_000, 10, 5, 500);
    String row = "0461,2018,energy,1.5\n";
    assertThat(brief(tight, ENGLISH + row.repeat(4))).containsExactly("TOO_MANY_ROWS 5");
    assertThat(brief(tight, ENGLISH + row.repeat(200))).containsExactly("FILE_TOO_LARGE");
    assertThat(brief(tight, ENGLISH + row + "0".repeat(201))).containsExactly("LINE_TOO_LONG 3");
    assertThat(brief(tight, "a,b,c,d,e,f,g,h,i\n")).containsExactly("TOO_MANY_COLUMNS 1");
    assertThat(brief(tight, ENGLISH + "\"" + row.repeat(15))).contains("OPEN_QUOTE 2");
  }

  @Test
  void a_line_without_end_is_refused_after_a_moment() throws IOException {
    Endless endless = new Endless("0461,2018,energy,".getBytes(StandardCharsets.UTF_8));
    Reading reading = Ingest.read(endless, Limits.DEFAULT, Optional.empty());
    assertThat(Sample.brief(reading)).containsExactly("LINE_TOO_LONG 1");
    assertThat(endless.given).isLessThan(3L * Limits.DEFAULT.lineBytes());
  }

  @Test
  void a_file_without_end_is_refused_at_its_limit() throws IOException {
    Endless endless = new Endless("0461,2018,energy,1.5\n".getBytes(StandardCharsets.UTF_8));
    Limits limits = new Limits(1_000_000, 65_536, 2_000_000, 256, 1, 1, 1, 500);
    assertThat(Sample.brief(Ingest.read(endless, limits, Optional.empty())))
        .containsExactly("FILE_TOO_LARGE");
    assertThat(endless.given).isLessThan(1_100_000);
  }

  @Test
  void what_is_written_is_read_back_in_every_dialect() throws IOException {
    Random random = new Random(20260317);
    for (int i = 0; i < 300; i++) {
      List<Entry> entries = randomEntries(random);
      Dialect dialect =
          new Dialect(
              random.nextBoolean() ? Language.DANISH : Language.ENGLISH,
              random.nextBoolean() ? Decimals.DANISH : Decimals.ENGLISH,
              ";,\t".charAt(random.nextInt(3)),
              random.nextBoolean() ? "\n" : "\r\n",
              random.nextBoolean());
      StringBuilder text = new StringBuilder();
      TidyCsv.write(entries, dialect, text);
      Reading reading =
          CsvReader.read(Sample.utf8(text.toString()), Limits.DEFAULT, Optional.empty());
      assertThat(Sample.sound(reading).entries()).as(text.toString()).isEqualTo(entries);
      assertThat(Sample.sound(reading).warnings()).isEmpty();
    }
  }

  @Test
  void the_order_of_rows_and_columns_does_not_matter() throws IOException {
    Random random = new Random(2);
    for (int i = 0; i < 100; i++) {
      List<Entry> entries = randomEntries(random);
      StringBuilder text = new StringBuilder();
      TidyCsv.write(entries, Dialect.ENGLISH, text);
      List<String> lines = new ArrayList<>(List.of(text.toString().split("\n")));
      List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
      Collections.shuffle(order, random);
      Collections.shuffle(lines.subList(1, lines.size()), random);
      StringBuilder shuffled = new StringBuilder();
      for (String line : lines) {
        String[] fields = line.split(",", -1);
        shuffled.append(String.join(",", order.stream().map(n -> fields[n]).toList())).append('\n');
      }
      Reading reading =
          CsvReader.read(Sample.utf8(shuffled.toString()), Limits.DEFAULT, Optional.empty());
      assertThat(Sample.sound(reading).entries())
          .as(shuffled.toString())
          .containsExactlyInAnyOrderElementsOf(entries);
    }
  }

  @Test
  void what_a_spreadsheet_would_take_for_a_formula_is_written_as_text() throws IOException {
    List<Entry> entries = new ArrayList<>();
    List<String> reasons =
        List.of("=1+1", "+45 65 51 11 11", "-", "@SUM(A1)", "'=1+1", "''@", "it's", "'NE'");
    for (String reason : reasons) {
      entries.add(new Entry(new Cell("0461", 2018, "energy"), Figure.missing(reason)));
    }
    entries.add(
        new Entry(new Cell("0461", 2018, "energy"), Figure.measured(Co2e.ofTonnes(-1_246))));
    StringBuilder text = new StringBuilder();
    TidyCsv.write(entries, Dialect.DANISH, text);
    assertThat(Arrays.stream(text.toString().split("\r\n")).skip(1))
        .containsExactly(
            "0461;2018;energy;;'=1+1",
            "0461;2018;energy;;'+45 65 51 11 11",
            "0461;2018;energy;;'-",
            "0461;2018;energy;;'@SUM(A1)",
            "0461;2018;energy;;''=1+1",
            "0461;2018;energy;;'''@",
            "0461;2018;energy;;it's",
            "0461;2018;energy;;'NE'",
            "0461;2018;energy;-1246;");
    Reading reading =
        CsvReader.read(Sample.utf8(text.toString()), Limits.DEFAULT, Optional.empty());
    assertThat(Sample.sound(reading).entries()).isEqualTo(entries);
  }

  @Test
  void an_estimate_is_never_written_as_measured() {
    Entry estimate =
        new Entry(
            new Cell("0999", 2018, "energy"),
            new Figure.Estimated(Co2e.ofTonnes(1), Co2e.ofTonnes(2), Co2e.ofTonnes(3)));
    assertThatThrownBy(() -> TidyCsv.write(List.of(estimate), Dialect.ENGLISH, new StringBuilder()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> brief(Limits limits, String text) throws IOException {
    InputStream file = new ByteArrayInputStream(Sample.utf8(text));
    return Sample.brief(Ingest.read(file, limits, Optional.empty()));
  }

  /// Entries of different cells; the sectors and reasons are such as need no quoting by commas.
  private static List<Entry> randomEntries(Random random) {
    List<String> reasons =
        List.of("NE", "NO", "IE", "C", "ikke opgjort før 2019", "\"se note\"", "=a");
    List<Entry> entries = new ArrayList<>();
    HashSet<Cell> cells = new HashSet<>();
    while (entries.size() < 1 + random.nextInt(30)) {
      Cell cell =
          new Cell(
              String.format("%04d", 100 + random.nextInt(900)),
              1990 + random.nextInt(60),
              "I." + random.nextInt(8) + "." + random.nextInt(4));
      if (cells.add(cell)) {
        long grams = random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L) >> random.nextInt(40);
        entries.add(
            new Entry(
                cell,
                random.nextInt(5) == 0
                    ? Figure.missing(reasons.get(random.nextInt(reasons.size())))
                    : Figure.measured(Co2e.ofGrams(grams))));
      }
    }
    return entries;
  }

  /// Repeats the same bytes for two gigabytes and counts how many were taken.
  private static final class Endless extends InputStream {
    private static final long LENGTH = 2_000_000_000L;
    private final byte[] again;
    private long given;

    Endless(byte[] again) {
      this.again = again;
    }

    @Override
    public int read() {
      return given == LENGTH ? -1 : again[(int) (given++ % again.length)];
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      if (given == LENGTH) {
        return -1;
      }
      int read = (int) Math.min(length, LENGTH - given);
      for (int i = 0; i < read; i++) {
        bytes[offset + i] = again[(int) (given++ % again.length)];
      }
      return read;
    }
  }
}
