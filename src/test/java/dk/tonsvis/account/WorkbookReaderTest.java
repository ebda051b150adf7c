package dk.tonsvis.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dk.tonsvis.language.Language;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.sheet.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class WorkbookReaderTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @Test
  void numbers_and_texts_are_read_alike() throws IOException {
    byte[] file =
        workbook(
            book -> {
              Worksheet sheet = book.newWorksheet("Regnskab");
              row(sheet, 0, "Kommunekode", "År", "Sektor", "Ton CO2e", "Mangler");
              row(sheet, 1, 461, 2018, "energy", 776404.1, "");
              row(sheet, 2, "0461", "2019", "energy", "779.249,9", "");
              row(sheet, 3, 461.0, 2020.0, "energy", 0.1 + 0.2, "");
              row(sheet, 4, "0461", 2021, "energy", "", "NE");
              row(sheet, 6, "0461", 2022, "energy", -1.5e-3, "");
            });
    assertThat(Sample.sound(Sample.read(file)).lines())
        .containsExactly(
            new Line(2, entry(2018, Figure.measured(Co2e.parseTonnes("776404.1")))),
            new Line(3, entry(2019, Figure.measured(Co2e.parseTonnes("779249.9")))),
            new Line(4, entry(2020, Figure.measured(Co2e.parseTonnes("0.3")))),
            new Line(5, entry(2021, Figure.missing("NE"))),
            new Line(7, entry(2022, Figure.measured(Co2e.parseTonnes("-0.0015")))));
  }

  @Test
  void the_first_visible_sheet_with_the_columns_is_read_and_the_others_are_named()
      throws IOException {
    byte[] file =
        workbook(
            book -> {
              row(book.newWorksheet("Forside"), 0, "Klimaregnskab 2018–2023");
              Worksheet hidden = book.newWorksheet("Gammel");
              hidden.setVisibilityState(VisibilityState.HIDDEN);
              header(hidden);
              row(hidden, 1, 461, 2018, "energy", 1);
              Worksheet sheet = book.newWorksheet("Data");
              row(sheet, 0, "# læst 18. maj 2026");
              row(sheet, 2, "municipality_code", "year", "sector", "t_co2e");
              row(sheet, 3, 461, 2018, "energy", "many");
              header(book.newWorksheet("Kopi"));
            });
    Reading reading = Sample.read(file);
    assertThat(Sample.brief(reading)).containsExactly("NOT_A_NUMBER 4", "SHEETS_NOT_READ");
    assertThat(Sample.problems(reading).get(0).text(Language.DANISH))
        .isEqualTo("Ark »Data«, række 4, kolonnen t_co2e: »many« er ikke et tal.");
    assertThat(Sample.problems(reading).get(1).text(Language.ENGLISH))
        .isEqualTo("Only one sheet was read. These were not: Forside, Gammel, Kopi.");
  }

  @Test
  void a_workbook_without_the_columns_says_what_it_has() throws IOException {
    byte[] two =
        workbook(
            book -> {
              row(book.newWorksheet("A"), 0, "x");
              row(book.newWorksheet("B"), 0, "y");
            });
    assertThat(Sample.problems(Sample.read(two)).getFirst().sentence(Language.ENGLISH))
        .isEqualTo("None of the sheets has the columns to be read. The file has the sheets A, B.");
    byte[] one = workbook(book -> row(book.newWorksheet("A"), 0, "år", "sektor", "ton_co2e"));
    assertThat(Sample.brief(Sample.read(one))).containsExactly("COLUMN_MISSING 1");
    byte[] empty = workbook(book -> book.newWorksheet("A"));
    assertThat(Sample.brief(Sample.read(empty))).containsExactly("EMPTY_FILE");
    byte[] headerOnly = workbook(book -> header(book.newWorksheet("A")));
    assertThat(Sample.brief(Sample.read(headerOnly))).containsExactly("NO_ROWS");
  }

  @Test
  void a_date_is_no_year_and_a_formula_without_its_result_no_amount() throws IOException {
    byte[] file =
        workbook(
            book -> {
              Worksheet sheet = book.newWorksheet("A");
              header(sheet);
              row(sheet, 1, 461, 43_101, "energy", 1);
              row(sheet, 2, 461, 2018, "energy", "");
              sheet.formula(2, 3, "SUM(A1:A2)");
              row(sheet, 3, 461, 2018, "energy", true);
              row(sheet, 4, 461, 2018, "energy", 1e308);
            });
    assertThat(Sample.brief(Sample.read(file)))
        .containsExactly("NOT_A_YEAR 2", "AMOUNT_EMPTY 3", "NOT_A_NUMBER 4", "AMOUNT_TOO_LARGE 5");
  }

  @Test
  void the_last_result_of_a_formula_is_read() throws IOException {
    byte[] file =
        withSheet(
            "<c r=\"A2\"><v>461</v></c><c r=\"B2\"><v>2018</v></c>"
                + "<c r=\"C2\" t=\"inlineStr\"><is><t>energy</t></is></c>"
                + "<c r=\"D2\"><f>1+1</f><v>2.5</v></c>");
    assertThat(Sample.entries(Sample.read(file))).containsExactly("0461 2018 energy 2.5 t CO2e");
  }

  @Test
  void what_is_written_as_a_workbook_is_read_back() throws IOException {
    Random random = new Random(751);
    for (int i = 0; i < 20; i++) {
      Map<Cell, Figure> figures = new LinkedHashMap<>();
      for (int n = 0; n < 40; n++) {
        figures.put(
            new Cell("0" + (100 + random.nextInt(800)), 1990 + random.nextInt(60), "S" + n),
            random.nextInt(6) == 0
                ? Figure.missing("NO")
                : Figure.measured(Co2e.ofGrams(random.nextLong(-1L << 33, 1L << 33) * 100_000)));
      }
      byte[] file =
          workbook(
              book -> {
                Worksheet sheet = book.newWorksheet("A");
                row(sheet, 0, "mangler", "sector", "t_co2e", "year", "kommunekode");
                int row = 1;
                for (Map.Entry<Cell, Figure> e : figures.entrySet()) {
                  Cell cell = e.getKey();
                  row(
                      sheet,
                      row++,
                      e.getValue().known().isPresent() ? "" : "NO",
                      cell.sector(),
                      e.getValue().known().<Object>map(Co2e::tonnes).orElse(""),
                      cell.year(),
                      random.nextBoolean()
                          ? cell.municipality()
                          : Integer.parseInt(cell.municipality()));
                }
              });
      Reading.Read read = Sample.sound(WorkbookReader.read(file, Limits.DEFAULT, Optional.empty()));
      assertThat(read.entries())
          .isEqualTo(
              figures.entrySet().stream().map(e -> new Entry(e.getKey(), e.getValue())).toList());
    }
  }

  @Test
  void an_external_entity_is_refused_unread() throws IOException {
    byte[] file =
        withPart(
            SHEET,
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&x;</v></c></row>"
                + "</sheetData></worksheet>");
    assertThat(Sample.brief(Sample.read(file))).containsExactly("WORKBOOK_WITH_DEFINITIONS");
  }

  @Test
  void a_billion_laughs_are_refused_before_the_first() throws IOException {
    StringBuilder entities = new StringBuilder("<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      String ten = ("&l" + (i - 1) + ";").repeat(10);
      entities.append("<!ENTITY l").append(i).append(" \"").append(ten).append("\">");
    }
    byte[] file =
        withPart(
            SHEET,
            "<?xml version=\"1.0\"?><!DOCTYPE a ["
                + entities
                + "]><worksheet><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&l9;</v></c></row></sheetData></worksheet>");
    assertThat(Sample.brief(Sample.read(file))).containsExactly("WORKBOOK_WITH_DEFINITIONS");
  }

  @Test
  void definitions_are_found_in_a_part_of_any_name() throws IOException {
    byte[] file = withPart("xl/media/image1.png", "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>");
    assertThat(Sample.brief(Sample.read(file))).containsExactly("WORKBOOK_WITH_DEFINITIONS");
  }

  @Test
  void a_zip_that_unpacks_to_gigabytes_is_refused() throws IOException {
    byte[] bomb = withBlanks("xl/media/bomb.bin", 300);
    assertThat(bomb).hasSizeLessThan(2 * Limits.MEGABYTE);
    assertThat(Sample.brief(Sample.read(bomb))).containsExactly("WORKBOOK_PACKED_TOO_TIGHT");
    Limits loose = new Limits(50_000_000, 65_536, 100, 256, 200_000_000, 100_000, 100, 500);
    assertThat(Sample.brief(Sample.read(bomb, loose, Optional.empty())))
        .containsExactly("WORKBOOK_TOO_LARGE");
  }

  @Test
  void a_sheet_that_unpacks_to_gigabytes_is_refused_inside_the_parser() throws IOException {
    assertThat(Sample.brief(Sample.read(withBlanks(SHEET, 300))))
        .containsExactly("WORKBOOK_PACKED_TOO_TIGHT");
  }

  @Test
  void a_cell_in_column_ten_million_is_refused() throws IOException {
    assertThat(Sample.brief(Sample.read(withSheet("<c r=\"AAAAAAA2\"><v>1</v></c>"))))
        .containsExactly("DAMAGED_WORKBOOK");
    assertThat(Sample.brief(Sample.read(withSheet("<c r=\"XFD2\"><v>1</v></c>"))))
        .containsExactly("TOO_MANY_COLUMNS 2");
  }

  @Test
  void a_text_longer_than_a_cell_holds_is_refused() throws IOException {
    String text = "x".repeat(40_000);
    assertThat(
            Sample.brief(Sample.read(withSheet("<c r=\"A2\" t=\"str\"><v>" + text + "</v></c>"))))
        .containsExactly("DAMAGED_WORKBOOK");
  }

  @Test
  void a_workbook_of_thousands_of_parts_is_refused() throws IOException {
    Map<String, byte[]> parts = parts(oneSheet());
    for (int i = 0; i < 1_001; i++) {
      parts.put("xl/media/" + i, new byte[0]);
    }
    assertThat(Sample.brief(Sample.read(zip(parts)))).containsExactly("WORKBOOK_OF_TOO_MANY_PARTS");
  }

  @Test
  void macros_and_pictures_are_left_alone() throws IOException {
    Map<String, byte[]> parts = parts(oneSheet());
    parts.put("xl/vbaProject.bin", new byte[] {1, 2, 3});
    parts.put("xl/drawings/old.vml", Sample.utf8("<xml><br></xml>"));
    assertThat(Sample.entries(Sample.read(zip(parts))))
        .containsExactly("0461 2018 energy 1 t CO2e");
  }

  @Test
  void a_damaged_workbook_is_refused_wherever_it_breaks() throws IOException {
    byte[] file = oneSheet();
    Random random = new Random(3);
    assertThat(Sample.brief(Sample.read(Sample.utf8("PK\u0003\u0004 and no more"))))
        .containsExactly("DAMAGED_WORKBOOK");
    for (int i = 0; i < 300; i++) {
      byte[] broken = file.clone();
      for (int n = 0; n < 3; n++) {
        broken[4 + random.nextInt(broken.length - 4)] = (byte) random.nextInt();
      }
      assertThatCode(() -> Sample.read(broken)).doesNotThrowAnyException();
    }
    for (int length = 8; length < file.length; length += 97) {
      assertThat(Sample.read(Arrays.copyOf(file, length))).isInstanceOf(Reading.Unreadable.class);
    }
  }

  @Test
  void a_zip_that_is_no_workbook_is_refused() throws IOException {
    assertThat(Sample.brief(Sample.read(zip(Map.of("a.txt", new byte[] {1})))))
        .containsExactly("DAMAGED_WORKBOOK");
  }

  private static Entry entry(int year, Figure figure) {
    return new Entry(new Cell("0461", year, "energy"), figure);
  }

  private static void header(Worksheet sheet) {
    row(sheet, 0, "kommunekode", "år", "sektor", "ton_co2e");
  }

  private static void row(Worksheet sheet, int row, Object... values) {
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case String text when text.isEmpty() -> {}
        case String text -> sheet.value(row, i, text);
        case Number number -> sheet.value(row, i, number);
        case Boolean yes -> sheet.value(row, i, yes);
        default -> throw new IllegalArgumentException(values[i].toString());
      }
    }
  }

  private static byte[] workbook(Consumer<Workbook> contents) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Tonsvis", "1.0")) {
      contents.accept(book);
    }
    return out.toByteArray();
  }

  private static byte[] oneSheet() throws IOException {
    return workbook(
        book -> {
          Worksheet sheet = book.newWorksheet("A");
          header(sheet);
          row(sheet, 1, 461, 2018, "energy", 1);
        });
  }

  /// A sound workbook whose second row is the cells given, as XML.
  private static byte[] withSheet(String cells) throws IOException {
    String sheet =
        new String(parts(oneSheet()).getOrDefault(SHEET, new byte[0]), StandardCharsets.UTF_8);
    int from = sheet.indexOf("<row r=\"2\"");
    int to = sheet.indexOf("</sheetData>");
    return withPart(
        SHEET, sheet.substring(0, from) + "<row r=\"2\">" + cells + "</row>" + sheet.substring(to));
  }

  private static byte[] withPart(String name, String content) throws IOException {
    Map<String, byte[]> parts = parts(oneSheet());
    parts.put(name, Sample.utf8(content));
    return zip(parts);
  }

  private static byte[] withBlanks(String name, int megabytes) throws IOException {
    Map<String, byte[]> parts = parts(oneSheet());
    parts.remove(name);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      write(zip, parts);
      zip.putNextEntry(new ZipEntry(name));
      byte[] blanks = new byte[Limits.MEGABYTE];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < megabytes; i++) {
        zip.write(blanks);
      }
    }
    return out.toByteArray();
  }

  private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get()) {
      for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
        parts.put(part.getName(), zip.getInputStream(part).readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      write(zip, parts);
    }
    return out.toByteArray();
  }

  private static void write(ZipOutputStream zip, Map<String, byte[]> parts) throws IOException {
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      zip.putNextEntry(new ZipEntry(part.getKey()));
      zip.write(part.getValue());
    }
  }
}
