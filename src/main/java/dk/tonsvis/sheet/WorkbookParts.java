package dk.tonsvis.sheet;

import dk.tonsvis.sheet.Problem.Count;
import dk.tonsvis.sheet.Problem.Place;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/// Looks through every part of a workbook before the reader of workbooks sees it.
///
/// A workbook is a zip of XML, and three things in it can cost a program its memory or its secrets:
/// a small zip that unpacks to gigabytes, entity definitions (external ones that read local files,
/// nested ones that grow without bound), and a cell that claims to stand in column ten million,
/// for which the reader would make room. All parts are unpacked here, counted and thrown away. The
/// zip is opened by the same library that the reader uses, so that both see the same parts.
public final class WorkbookParts {
  /// The last column of a sheet is XFD: three letters.
  private static final int COLUMN_LETTERS = 3;

  /// What a cell of a spreadsheet can hold.
  private static final int CELL_CHARACTERS = 32_767;

  /// The elements whose text becomes the text of a cell.
  private static final Set<String> CELL_TEXTS = Set.of("v", "t", "f", "is");

  /// Each array formula is asked about for each cell, so many of them take long.
  private static final int ARRAY_FORMULAS = 1_000;

  /// Below this a workbook may be packed as tight as it likes.
  private static final long PACKING_FROM_BYTES = 10L * Limits.MEGABYTE;

  /// Dates and percentages are numbers whose format says so.
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

  private final Limits limits;
  private final int fileBytes;
  private long unpacked;

  /// Stops the walk at once, however deep inside a parser it is.
  private static final class Refusal extends RuntimeException {
    private final Problem problem;

    Refusal(FileKind kind, Problem.Argument... arguments) {
      super(kind.name());
      this.problem = Problem.of(Place.FILE, kind, arguments);
    }
  }

  private WorkbookParts(Limits limits, int fileBytes) {
    this.limits = limits;
    this.fileBytes = fileBytes;
  }

  /// Why the workbook is not to be opened; empty if it may be.
  public static Optional<Problem> refuse(byte[] bytes, Limits limits) {
    WorkbookParts parts = new WorkbookParts(limits, bytes.length);
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (entries.size() > limits.parts()) {
        throw new Refusal(FileKind.WORKBOOK_OF_TOO_MANY_PARTS, new Count(limits.parts()));
      }
      for (ZipArchiveEntry entry : entries) {
        try (InputStream part = zip.getInputStream(entry)) {
          parts.look(entry.getName().toLowerCase(Locale.ROOT), parts.counted(part));
        }
      }
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal.problem);
    } catch (IOException _) {
      return Optional.of(Problem.of(Place.FILE, FileKind.DAMAGED_WORKBOOK));
    }
  }

  /// Opens a workbook that was looked through and not refused.
  public static ReadableWorkbook open(byte[] bytes) throws DamagedWorkbook {
    try {
      return new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS);
    } catch (IOException | RuntimeException e) {
      throw new DamagedWorkbook(e);
    }
  }

  /// Walks through a part as XML, whatever its name, since a workbook may call its sheets anything.
  /// A part that is not XML (a picture, a macro) fails at once and is only counted, unless its name
  /// says that it should be XML.
  private void look(String name, InputStream part) throws IOException {
    try {
      walk(part);
    } catch (XMLStreamException | IllegalArgumentException e) {
      if (name.endsWith(".xml") || name.endsWith(".rels")) {
        throw new IOException(name + " is no XML", e);
      }
    }
    part.transferTo(OutputStream.nullOutputStream());
  }

  private static void walk(InputStream part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(part);
    boolean isInCell = false;
    int characters = 0;
    int arrayFormulas = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> throw new Refusal(FileKind.WORKBOOK_WITH_DEFINITIONS);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          characters += xml.getTextLength();
          if (isInCell && characters > CELL_CHARACTERS) {
            throw new Refusal(FileKind.DAMAGED_WORKBOOK);
          }
        }
        case XMLStreamConstants.START_ELEMENT -> {
          String element = xml.getLocalName();
          isInCell = CELL_TEXTS.contains(element);
          characters = 0;
          if (element.equals("c")) {
            refuseFarColumn(Optional.ofNullable(xml.getAttributeValue(null, "r")));
          } else if (element.equals("f")
              && "array".equals(xml.getAttributeValue(null, "t"))
              && ++arrayFormulas > ARRAY_FORMULAS) {
            throw new Refusal(FileKind.DAMAGED_WORKBOOK);
          }
        }
        default -> {}
      }
    }
  }

  private static void refuseFarColumn(Optional<String> address) {
    long letters = address.stream().flatMapToInt(String::chars).filter(Character::isLetter).count();
    if (letters > COLUMN_LETTERS) {
      throw new Refusal(FileKind.DAMAGED_WORKBOOK);
    }
  }

  private InputStream counted(InputStream part) {
    return new FilterInputStream(part) {
      @Override
      public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
      }

      // The parser closes what it has read to its end; the rest is still to be counted.
      @Override
      public void close() {}

      @Override
      public long skip(long bytes) throws IOException {
        return readNBytes((int) Math.min(bytes, 1 << 13)).length;
      }
    };
  }

  private void count(int bytes) {
    unpacked += bytes;
    if (unpacked > limits.unpackedBytes()) {
      throw new Refusal(
          FileKind.WORKBOOK_TOO_LARGE, new Count(limits.unpackedBytes() / Limits.MEGABYTE));
    }
    if (unpacked > PACKING_FROM_BYTES && unpacked / fileBytes > limits.packing()) {
      throw new Refusal(FileKind.WORKBOOK_PACKED_TOO_TIGHT, new Count(limits.packing()));
    }
  }
}
