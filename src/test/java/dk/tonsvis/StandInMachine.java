package dk.tonsvis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A machine with a checkout of the launcher, on which only what a test puts there is found: a few
/// POSIX tools and stand-ins for Java, Maven and Node, which note how they were called.
final class StandInMachine {
  /// What the launcher may take for granted on every machine.
  private static final List<String> POSIX =
      List.of(
          "awk",
          "bash",
          "cat",
          "cksum",
          "cp",
          "date",
          "dirname",
          "env",
          "find",
          "id",
          "ln",
          "locale",
          "mkdir",
          "mv",
          "ps",
          "readlink",
          "rm",
          "sed",
          "sh",
          "sleep",
          "sort",
          "tail",
          "tee",
          "tr");

  private final Path root;
  private final Path bin;
  private final Path jdks;
  private final Path home;
  private final Map<String, String> environment;

  /// What a launch came to: its exit code and what it wrote.
  record Launch(int exit, String out, String err, long processId) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  /// A launch under way.
  record Started(Process process, Path out, Path err) {
    Launch ended() {
      try {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new AssertionError("the launcher did not end within 20 s");
        }
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      return new Launch(process.exitValue(), read(out), read(err), process.pid());
    }
  }

  StandInMachine(Path folder) {
    this(folder, "checkout");
  }

  StandInMachine(Path folder, String checkout) {
    root = folder;
    bin = made(folder.resolve("bin"));
    jdks = made(folder.resolve("jdks"));
    home = made(folder.resolve(checkout));
    environment =
        new HashMap<>(
            Map.of(
                "PATH", bin.toString(),
                "HOME", made(folder.resolve("person")).toString(),
                "TONSVIS_JDKS", jdks.toString(),
                "LANG", "C.UTF-8"));
    POSIX.forEach(this::link);
    copy("tonsvis");
    copy(".ci/run");
    write(
        home.resolve("pom.xml"),
        """
        <project><parent><version>4</version></parent>
          <artifactId>tonsvis</artifactId>
          <version>0.1.0</version>
        </project>
        """);
    write(home.resolve("src/main/java/A.java"), "class A {}\n");
    jdk("25.0.3");
    maven("3.8.7");
    node("v20.20.2");
    program("npm", "exit 0");
  }

  Path home() {
    return home;
  }

  Path root() {
    return root;
  }

  StandInMachine with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  StandInMachine without(String program) {
    delete(bin.resolve(program));
    return this;
  }

  /// Links a tool of the real machine, where there is one.
  StandInMachine link(String tool) {
    Stream.of(System.getenv("PATH").split(":", -1))
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .ifPresent(
            path -> {
              try {
                Files.createSymbolicLink(bin.resolve(tool), path);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return this;
  }

  /// Puts a shell script in the path.
  StandInMachine program(String name, String script) {
    script(bin.resolve(name), script);
    return this;
  }

  StandInMachine withoutJdks() {
    try (var all = Files.list(jdks)) {
      all.forEach(StandInMachine::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /// Puts a JDK in the usual folder. Its Java unpacks, rehearses, or tells how it was called.
  Path jdk(String version) {
    Path jdk = jdks.resolve("jdk-" + version);
    write(jdk.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
    script(jdk.resolve("bin/javac"), "exit 0");
    script(
        jdk.resolve("bin/java"),
        """
        echo "java $*" >>'%s'
        case "$*" in
          *jarmode=tools*) for to; do :; done; mkdir -p "$to" && echo jar >"$to/tonsvis.jar" ;;
          *warm-up)
            for option; do
              case $option in
                -XX:AOTCacheOutput=*) echo cache >"${option#*=}" ;;
              esac
            done ;;
          *)
            echo "pid $$"
            echo "letters $(locale charmap)"
            echo "java %s"
            while [ "$1" != -jar ]; do echo "option $1"; shift; done
            echo "jar $2"; shift 2
            for argument; do echo "argument $argument"; done
            exit "${EXIT:-0}" ;;
        esac
        """
            .formatted(calls(), version));
    return jdk;
  }

  StandInMachine maven(String version) {
    return maven(version, "mkdir -p target && echo jar >target/tonsvis.jar");
  }

  /// A Maven that does what the script says in place of a build.
  StandInMachine maven(String version, String script) {
    return program(
        "mvn",
        """
        case "$*" in
          *--version*) echo "Apache Maven %s (abc)"; exit ;;
        esac
        echo "mvn $*" >>'%s'
        echo "JAVA_HOME $JAVA_HOME"
        %s
        """
            .formatted(version, calls(), script));
  }

  StandInMachine node(String version) {
    return program("node", "echo " + version);
  }

  /// The calls of Maven and Java so far whose text has the given part.
  List<String> called(String part) {
    return Files.exists(calls())
        ? read(calls()).lines().filter(call -> call.contains(part)).toList()
        : List.of();
  }

  Launch launch(String... arguments) {
    return launch(home.resolve("tonsvis"), home, arguments);
  }

  Launch launch(Path program, Path from, String... arguments) {
    return start(program, from, arguments).ended();
  }

  Started start(Path program, Path from, String... arguments) {
    var command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    try {
      Path out = Files.createTempFile(root, "out", "");
      Path err = Files.createTempFile(root, "err", "");
      var builder =
          new ProcessBuilder(command)
              .directory(from.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      return new Started(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path calls() {
    return root.resolve("calls");
  }

  private void copy(String name) {
    try {
      made(home.resolve(name).resolveSibling(""));
      Files.copy(Path.of(name), home.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void script(Path path, String text) {
    write(path, "#!/bin/sh\n" + text + "\n");
    if (!path.toFile().setExecutable(true)) throw new AssertionError(path);
  }

  static void write(Path path, String text) {
    try {
      made(path.resolveSibling(""));
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path path) {
    try (var all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
