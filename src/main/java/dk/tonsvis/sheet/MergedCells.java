package dk.tonsvis.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Which cells of a sheet were merged into one. The reader of workbooks does not tell, and leaves
/// all but the first of them empty.
public final class MergedCells {
  private static final String WORKBOOK = "xl/";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

  /// More than any sheet that people have made by hand.
  private static final int MOST_AREAS = 5_000;

  private static final Pattern AREA =
      Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");

  private final List<Area> areas;
  private int next;
  private final List<Area> open = new ArrayList<>();

  private MergedCells(List<Area> areas) {
    this.areas = areas.stream().sorted(Comparator.comparingInt(Area::top)).toList();
  }

  /// Cells that are one; rows count from 1, columns from 0.
  public record Area(int top, int left, int bottom, int right) {
    private boolean covers(int row, int column) {
      return top <= row && row <= bottom && left <= column && column <= right;
    }
  }

  /// The merged cells of each sheet, by the id that the workbook gives it. Sheets whose parts are
  /// not where all known programs put them have none.
  public static Map<String, MergedCells> read(byte[] workbook) throws DamagedWorkbook {
    Map<String, MergedCells> merged = new HashMap<>();
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get()) {
      for (Map.Entry<String, String> part : parts(zip).entrySet()) {
        List<Area> areas = new ArrayList<>();
        walk(
            zip,
            part.getValue(),
            xml -> {
              if (xml.getLocalName().equals("mergeCell") && areas.size() < MOST_AREAS) {
                attribute(xml, "ref").flatMap(MergedCells::area).ifPresent(areas::add);
              }
            });
        merged.put(part.getKey(), new MergedCells(areas));
      }
      return merged;
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw new DamagedWorkbook(e);
    }
  }

  public static MergedCells none() {
    return new MergedCells(List.of());
  }

  /// The merged cells that a cell is one of, asked row by row from the top.
  public Optional<Area> covering(int row, int column) {
    while (next < areas.size() && areas.get(next).top() <= row) {
      open.add(areas.get(next++));
    }
    open.removeIf(area -> area.bottom() < row);
    return open.stream().filter(area -> area.covers(row, column)).findFirst();
  }

  private static Map<String, String> parts(ZipFile zip) throws IOException, XMLStreamException {
    Map<String, String> parts = new HashMap<>();
    walk(
        zip,
        RELATIONS,
        xml -> {
          Optional<String> id = attribute(xml, "Id");
          Optional<String> target = attribute(xml, "Target").filter(t -> t.contains("sheet"));
          if (id.isPresent() && target.isPresent()) {
            parts.put(
                id.get(),
                target.get().startsWith("/") ? target.get().substring(1) : WORKBOOK + target.get());
          }
        });
    return parts;
  }

  private interface Visitor {
    void visit(XMLStreamReader element);
  }

  /// Definitions were refused before, and are not supported here either.
  private static void walk(ZipFile zip, String part, Visitor visitor)
      throws IOException, XMLStreamException {
    ZipArchiveEntry entry = zip.getEntry(part);
    if (entry == null) {
      return;
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream in = zip.getInputStream(entry)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          visitor.visit(xml);
        }
      }
    }
  }

  private static Optional<String> attribute(XMLStreamReader xml, String name) {
    return Optional.ofNullable(xml.getAttributeValue(null, name));
  }

  private static Optional<Area> area(String text) {
    Matcher area = AREA.matcher(text);
    return area.matches()
        ? Optional.of(
            new Area(
                Integer.parseInt(area.group(2)),
                column(area.group(1)),
                Integer.parseInt(area.group(4)),
                column(area.group(3))))
        : Optional.empty();
  }

  /// `A` is 0, `AA` is 26.
  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = 26 * column + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }
}
