package dk.tonsvis.account;

import dk.tonsvis.sheet.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Walks over the records of a delimited text (RFC 4180): fields between separators, quoted where
/// they contain one, line ends of any system.
///
/// Only the places of the fields are kept, and text is cut out when a field is asked for: most
/// fields of a tidy account are never cut, and a list of strings per record would cost more than
/// the walk itself.
final class Csv {
  /// What the last step met.
  enum Step {
    RECORD,
    /// Text after a closing quote; the rest of the line is passed over.
    STRAY_QUOTE,
    /// A quote that is not closed within the length that a line may have.
    OPEN_QUOTE,
    END
  }

  private final String text;
  private final char separator;
  private final int longest;
  private int at;
  private int nextRow;
  private int row;
  private int count;
  private int[] starts = new int[16];
  private int[] ends = new int[16];

  /// Starts at a place in the text, which stands on the row given.
  Csv(String text, int at, int row, char separator, int longest) {
    this.text = text;
    this.at = at;
    this.nextRow = row;
    this.separator = separator;
    this.longest = longest;
  }

  /// The row on which the current record begins, from 1.
  int row() {
    return row;
  }

  /// How many fields the current record has.
  int count() {
    return count;
  }

  /// How many fields the current record has, trailing blank ones left out.
  int width() {
    int width = count;
    while (width > 0 && field(width - 1).isEmpty()) {
      width--;
    }
    return width;
  }

  /// A field without blanks at its ends; empty for one that the record does not have.
  String field(int index) {
    if (index < 0 || index >= count) {
      return "";
    }
    int start = starts[index];
    int end = ends[index];
    while (start < end && Texts.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && Texts.isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (end - start >= 2 && text.charAt(start) == '"') {
      return Texts.trim(text.substring(start + 1, end - 1).replace("\"\"", "\""));
    }
    return text.substring(start, end);
  }

  List<String> fields() {
    List<String> fields = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      fields.add(field(i));
    }
    return fields;
  }

  /// Goes to the next record, past empty lines.
  Step next() {
    while (at < text.length()) {
      Step step = record();
      if (step != Step.RECORD || width() > 0) {
        return step;
      }
    }
    return Step.END;
  }

  private Step record() {
    row = nextRow;
    count = 0;
    while (true) {
      int start = at;
      int quote = firstOfField();
      if (quote < text.length() && text.charAt(quote) == '"') {
        Step step = quoted(quote);
        if (step != Step.RECORD) {
          return step;
        }
      }
      int end = plainEnd();
      add(start, end);
      if (at >= text.length()) {
        return Step.RECORD;
      }
      char c = text.charAt(at++);
      if (c != separator) {
        endLine(c);
        return Step.RECORD;
      }
    }
  }

  /// The first character of the field that is not a space; stays within the line.
  private int firstOfField() {
    int first = at;
    while (first < text.length() && text.charAt(first) == ' ') {
      first++;
    }
    return first;
  }

  /// Runs to the separator or line end, and stays there.
  private int plainEnd() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == separator || c == '\n' || c == '\r') {
        break;
      }
      at++;
    }
    return at;
  }

  private Step quoted(int quote) {
    int limit = Math.min(text.length(), quote + longest);
    int lines = 0;
    at = quote + 1;
    while (at < limit) {
      char c = text.charAt(at++);
      if (c == '\n' || (c == '\r' && (at == text.length() || text.charAt(at) != '\n'))) {
        lines++;
      } else if (c == '"') {
        if (at < text.length() && text.charAt(at) == '"') {
          at++;
        } else {
          nextRow += lines;
          return afterQuote();
        }
      }
    }
    at = text.length();
    return Step.OPEN_QUOTE;
  }

  /// Nothing but blanks may stand between a closing quote and the end of its field.
  private Step afterQuote() {
    int closed = at;
    int end = plainEnd();
    for (int i = closed; i < end; i++) {
      if (!Texts.isSpace(text.charAt(i))) {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
          at++;
        }
        if (at < text.length()) {
          endLine(text.charAt(at++));
        }
        return Step.STRAY_QUOTE;
      }
    }
    return Step.RECORD;
  }

  private void endLine(char c) {
    if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    nextRow++;
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    starts[count] = start;
    ends[count++] = end;
  }
}
