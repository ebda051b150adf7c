package dk.tonsvis.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// The parts of a workbook, to be looked at or spoiled.
final class Parts {
  private final Map<String, byte[]> byName = new LinkedHashMap<>();

  private Parts() {}

  static Parts of(byte[] file) {
    Parts parts = new Parts();
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        parts.byName.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
      return parts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The part of a sheet, which are numbered from 1.
  String sheet(int number) {
    byte[] part = byName.getOrDefault(sheetName(number), new byte[0]);
    return new String(part, StandardCharsets.UTF_8);
  }

  Parts sheet(int number, String xml) {
    byName.put(sheetName(number), xml.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  private static String sheetName(int number) {
    return "xl/worksheets/sheet" + number + ".xml";
  }

  byte[] zip() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : byName.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
