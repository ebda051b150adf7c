package dk.tonsvis.cli;

import dk.tonsvis.account.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A bar that fills while an import goes on, on one line that is wiped at the end:
/// `Reading [######        ] 42 %`.
final class Meter implements Progress, AutoCloseable {
  private static final int WIDTH = 30;

  private final Shell shell;
  private String drawn = "";

  Meter(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void reached(Stage stage, long done, long total) {
    String label =
        switch (stage) {
          case READING -> shell.say("meter.reading");
          case STORING -> shell.say("meter.storing");
        };
    draw(label, done, total, "");
  }

  /// A service is being asked: `Asking [####    ] 42 % (289 of 686)`.
  void asking(int answered, int total) {
    draw(
        shell.say("meter.asking"),
        answered,
        total,
        " " + shell.say("meter.asked", Integer.toString(answered), Integer.toString(total)));
  }

  private void draw(String label, long done, long total, String after) {
    double part = total > 0 ? Math.clamp(done / (double) total, 0, 1) : 1;
    int filled = (int) (part * WIDTH);
    String bar = "#".repeat(filled) + " ".repeat(WIDTH - filled);
    draw(label + " [" + bar + "] " + (int) (part * 100) + " %" + after);
  }

  private void draw(String line) {
    if (!line.equals(drawn)) {
      shell.err().print("\r" + line + " ".repeat(Math.max(0, drawn.length() - line.length())));
      shell.err().flush();
      drawn = line;
    }
  }

  @Override
  public void close() {
    if (!drawn.isEmpty()) {
      shell.err().print("\r" + " ".repeat(drawn.length()) + "\r");
      shell.err().flush();
      drawn = "";
    }
  }

  /// The file as it is read, with the bar moving along.
  InputStream reading(InputStream file, long bytes) {
    return new FilterInputStream(file) {
      private long done;

      @Override
      public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
      }

      private void count(int more) {
        done += more;
        reached(Stage.READING, done, bytes);
      }
    };
  }
}
