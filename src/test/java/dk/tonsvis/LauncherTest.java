package dk.tonsvis;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.StandInMachine.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What `./tonsvis` promises, on a machine of stand-ins for Java, Maven and Node.
class LauncherTest {
  @TempDir Path folder;
  StandInMachine machine;

  @BeforeEach
  void a_machine_with_everything() {
    machine = new StandInMachine(folder);
  }

  // Words

  @ParameterizedTest
  @CsvSource({"da_DK.UTF-8,kør alle tests", "en_GB.UTF-8,run all tests", "C,run all tests"})
  void help_needs_neither_java_nor_a_build(String language, String words) {
    machine.withoutJdks().without("mvn").without("node").with("LANG", language);

    Launch help = machine.launch("--help");

    assertThat(help.exit()).isZero();
    assertThat(help.out()).contains(words).contains("serve").contains("account import");
    assertThat(machine.launch()).extracting(Launch::out).isEqualTo(help.out());
  }

  @Test
  void the_version_is_the_one_in_the_pom() {
    assertThat(machine.withoutJdks().launch("--version").out()).isEqualTo("Tonsvis 0.1.0\n");
  }

  // What must be on the machine

  @ParameterizedTest
  @CsvSource({"da_DK.UTF-8,kræver en JDK 25 eller nyere", "en_GB.UTF-8,needs a JDK 25 or newer"})
  void a_jdk_too_old_is_named_with_its_version(String language, String words) {
    machine.withoutJdks().with("LANG", language);
    Path old = machine.jdk("17.0.15");

    Launch launch = machine.launch("serve");

    assertThat(launch.exit()).isEqualTo(1);
    assertThat(launch.err()).contains(words).contains("Java 17.0.15: " + old).contains("adoptium");
    assertThat(launch.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"da_DK.UTF-8,men fandt ingen", "en_GB.UTF-8,but found none"})
  void a_machine_without_any_jdk_is_told_what_to_install(String language, String words) {
    Launch launch = machine.withoutJdks().with("LANG", language).launch("serve");

    assertThat(launch.exit()).isEqualTo(1);
    assertThat(launch.err()).contains(words).contains("Temurin 25");
  }

  @Test
  void a_runtime_without_compiler_cannot_build() throws IOException {
    Files.delete(machine.jdk("25.0.3").resolve("bin/javac"));

    assertThat(machine.launch("account").err()).contains("Java 25.0.3").contains("without javac");
  }

  @Test
  void a_java_home_of_17_does_no_harm() {
    machine.with("JAVA_HOME", machine.jdk("17.0.15").toString());

    assertThat(machine.launch("account").lines()).contains("java 25.0.3");
  }

  @Test
  void the_java_in_the_path_is_found_through_its_links() throws IOException {
    Path jdk = machine.jdk("27");
    Files.createSymbolicLink(folder.resolve("alternative"), jdk.resolve("bin/java"));
    Files.createSymbolicLink(folder.resolve("bin/java"), folder.resolve("alternative"));

    assertThat(machine.launch("account").lines()).contains("java 27");
  }

  @Test
  void the_oldest_jdk_that_is_new_enough_is_taken() {
    machine.withoutJdks();
    for (String version : List.of("1.8.0_392", "17.0.15", "24", "27", "26-ea", "100")) {
      machine.jdk(version);
    }

    assertThat(machine.launch("account").lines()).contains("java 26-ea");
  }

  @Test
  void a_jdk_chosen_by_hand_is_used_or_refused_but_never_passed_over() {
    machine.with("TONSVIS_JAVA_HOME", machine.jdk("26").toString());
    assertThat(machine.launch("account").lines()).contains("java 26");

    machine.with("TONSVIS_JAVA_HOME", machine.jdk("21.0.1").toString());
    Launch refused = machine.launch("account");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains("TONSVIS_JAVA_HOME").contains("(Java 21.0.1)");
  }

  @ParameterizedTest
  @CsvSource({
    "mvn,da_DK.UTF-8,Maven 3.8 eller nyere",
    "mvn,en_GB.UTF-8,Maven 3.8 or newer",
    "node,da_DK.UTF-8,Node 20.19 eller nyere",
    "node,en_GB.UTF-8,Node 20.19 or newer",
    "npm,da_DK.UTF-8,bygges med npm",
    "npm,en_GB.UTF-8,built with npm"
  })
  void a_missing_build_tool_is_named(String tool, String language, String words) {
    Launch launch = machine.without(tool).with("LANG", language).launch("account");

    assertThat(launch.exit()).isEqualTo(1);
    assertThat(launch.err()).contains(words).contains("https://");
    assertThat(machine.called("mvn")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "3.6.3,v20.19.0,is Maven 3.6.3",
    "2.9,v20.19.0,is Maven 2.9",
    "3.8.0,v18.19.1,is Node v18.19.1",
    "4.0.0,v9.11.2,is Node v9.11.2"
  })
  void a_build_tool_too_old_is_named_with_its_version(String maven, String node, String words) {
    Launch launch = machine.maven(maven).node(node).launch("account");

    assertThat(launch.exit()).isEqualTo(1);
    assertThat(launch.err()).contains(words);
    assertThat(machine.called("mvn")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3.8.0,v20.19.0", "3.10.1,v22.1.0", "4.0.0-rc-4,v100.0.0"})
  void newer_build_tools_are_welcome(String maven, String node) {
    assertThat(machine.maven(maven).node(node).launch("account").exit()).isZero();
  }

  // The build

  @Test
  void it_builds_once_and_then_needs_no_build_tools() {
    Launch first = machine.launch("account");
    assertThat(first.err()).contains("Building Tonsvis").contains("build.log");

    machine.without("mvn").without("node").without("npm");
    Launch second = machine.launch("account");
    assertThat(second.exit()).isZero();
    assertThat(second.err()).isEmpty();
    assertThat(machine.called("mvn")).hasSize(1);
  }

  @Test
  void it_builds_with_the_jdk_it_found_and_leaves_tests_to_the_check() throws IOException {
    machine.with("JAVA_HOME", machine.jdk("17.0.15").toString()).launch("account");

    assertThat(machine.called("mvn")).hasSize(1).first().asString().contains("skip=true");
    assertThat(Files.readString(machine.home().resolve("target/launcher/build.log")))
        .contains("JAVA_HOME " + folder.resolve("jdks/jdk-25.0.3"));
  }

  @Test
  void it_builds_again_when_a_source_is_changed_added_or_deleted() throws IOException {
    Path source = machine.home().resolve("src/main/java/A.java");
    machine.launch("account");
    StandInMachine.write(source, "class A { }\n");
    machine.launch("account");
    StandInMachine.write(machine.home().resolve("package-lock.json"), "{}");
    machine.launch("account");
    Files.delete(source);
    machine.launch("account");

    assertThat(machine.called("mvn")).hasSize(4);
  }

  @Test
  void a_date_or_a_test_or_an_editors_copy_is_no_reason_to_build() throws IOException {
    machine.launch("account");
    StandInMachine.write(machine.home().resolve("src/main/java/A.java"), "class A {}\n");
    StandInMachine.write(machine.home().resolve("src/main/java/A.java~"), "class B {}\n");
    StandInMachine.write(machine.home().resolve("src/test/java/ATest.java"), "class ATest {}\n");
    machine.launch("account");

    assertThat(machine.called("mvn")).hasSize(1);
  }

  @Test
  void a_build_of_sources_that_changed_meanwhile_is_not_taken_for_theirs() {
    String build = "mkdir -p target; echo jar >target/tonsvis.jar";
    machine.maven("3.9.9", build + "; echo 'class A { int a; }' >src/main/java/A.java");
    machine.launch("account");
    StandInMachine.write(machine.home().resolve("src/main/java/A.java"), "class A {}\n");
    machine.maven("3.9.9", build).launch("account");
    machine.launch("account");

    assertThat(machine.called("mvn")).hasSize(2);
  }

  @Test
  void a_failed_build_shows_the_end_of_its_log_and_is_tried_again() {
    machine.maven("3.8.7", "for n in 1 2 3 4 5 6 7 8 9; do echo \"line $n\n\n\n\"; done; exit 3");
    for (int attempt = 1; attempt <= 2; attempt++) {
      Launch launch = machine.launch("account");

      assertThat(launch.exit()).isEqualTo(1);
      assertThat(launch.err())
          .contains("line 9")
          .doesNotContain("line 2")
          .contains("The whole log: " + machine.home() + "/target/launcher/build.log");
      assertThat(launch.out()).isEmpty();
      assertThat(machine.called("mvn")).hasSize(attempt);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"flock", "none"})
  void two_launches_at_once_build_once(String lock) {
    machine.link(lock);
    machine.maven("3.8.7", "sleep 1; mkdir -p target && echo jar >target/tonsvis.jar");
    Path program = machine.home().resolve("tonsvis");

    var first = machine.start(program, folder, "account");
    var second = machine.start(program, folder, "account");

    assertThat(first.ended().lines()).contains("argument account");
    assertThat(second.ended().lines()).contains("argument account");
    assertThat(machine.called("mvn")).hasSize(1);
    assertThat(first.ended().err() + second.ended().err()).contains("Waiting for another build");
  }

  @Test
  void the_lock_of_a_launch_that_was_killed_is_taken_over() throws IOException {
    Path launcher = Files.createDirectories(machine.home().resolve("target/launcher"));
    Files.createSymbolicLink(launcher.resolve("lock.held"), Path.of("999999999"));

    assertThat(machine.launch("account").exit()).isZero();
    assertThat(launcher.resolve("lock.held")).doesNotExist();
  }

  @Test
  void a_build_leaves_the_running_program_its_jars_and_drops_older_ones() throws IOException {
    for (String source :
        List.of("class A { int a; }", "class A { int b; }", "class A { int c; }")) {
      StandInMachine.write(machine.home().resolve("src/main/java/A.java"), source);
      machine.launch("account");
    }

    try (var built = Files.list(machine.home().resolve("target/app"))) {
      assertThat(built).hasSize(2);
    }
  }

  @Test
  void where_nothing_can_be_written_the_jar_that_stands_there_runs() {
    StandInMachine.write(machine.home().resolve("target/launcher"), "not a folder");
    assertThat(machine.launch("account").err()).contains("not built").contains("cannot be written");

    StandInMachine.write(machine.home().resolve("target/tonsvis.jar"), "jar");
    Launch launch = machine.without("mvn").without("node").launch("account");
    assertThat(launch.lines()).contains("jar " + machine.home() + "/target/tonsvis.jar");
    assertThat(machine.called("mvn")).isEmpty();
  }

  // The run

  @Test
  void arguments_pass_unchanged_and_the_exit_code_comes_back() {
    Launch launch =
        machine
            .with("EXIT", "7")
            .launch("account", "import", "en fil på Ærø.csv", "", "*", "a\"b'");

    assertThat(launch.exit()).isEqualTo(7);
    assertThat(launch.lines())
        .containsSubsequence(
            "argument account",
            "argument import",
            "argument en fil på Ærø.csv",
            "argument ",
            "argument *",
            "argument a\"b'");
  }

  @Test
  void java_takes_the_launchers_place_so_that_signals_reach_it() {
    Launch launch = machine.launch("account");

    assertThat(launch.lines()).contains("pid " + launch.processId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "C.UTF-8", "xx_NOT_INSTALLED.UTF-8"})
  void it_runs_from_any_folder_through_links_and_in_a_folder_with_danish_letters(String locale)
      throws IOException {
    var danish = new StandInMachine(folder.resolve("Ærø  og Øster Å"), "min mappe/tøn svis");
    danish.with("LANG", locale).with("LC_ALL", locale);
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("Ærø  og Øster Å"));
    Path relative =
        Files.createSymbolicLink(
            folder.resolve("start"), Path.of("link/min mappe/tøn svis/tonsvis"));

    for (Path program : List.of(danish.home().resolve("tonsvis"), relative)) {
      Launch launch = danish.launch(program, link, "account");
      assertThat(launch.exit()).isZero();
      assertThat(launch.lines())
          .contains("option -Dtonsvis.home=" + danish.home().toRealPath())
          .contains("letters UTF-8");
    }
    assertThat(danish.called("mvn")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"da_DK.UTF-8,da", "en_GB.UTF-8,en", "C,en"})
  void the_program_speaks_the_language_of_the_launcher(String locale, String language) {
    assertThat(machine.with("LANG", locale).launch("account").lines())
        .contains("option -Duser.language=" + language);
  }

  @Test
  void further_options_come_last_so_that_they_win() {
    Launch launch = machine.with("TONSVIS_JAVA_OPTS", "-Xmx1g  -Da=b").launch("account");

    assertThat(launch.lines())
        .containsSubsequence("option -Xmx256m", "option -Xmx1g", "option -Da=b");
  }

  @Test
  void the_server_rehearses_once_and_starts_from_the_cache() {
    assertThat(machine.launch("serve", "--help").out()).doesNotContain("AOTCache");
    assertThat(machine.called("warm-up")).isEmpty();

    Launch first = machine.launch("serve", "--port", "0");
    Launch second = machine.launch("serve", "--port", "0");

    assertThat(machine.called("warm-up")).hasSize(1);
    assertThat(first.err()).contains("Warming up");
    assertThat(second.err()).isEmpty();
    assertThat(first.out()).contains("option -XX:AOTCache=");
    assertThat(second.out()).contains("option -XX:AOTCache=");
    assertThat(machine.launch("account").out()).contains("option -XX:AOTCache=");
  }

  @Test
  void a_cache_of_another_jdk_is_not_used() {
    machine.launch("serve");
    machine.with("JAVA_HOME", machine.jdk("26.0.1").toString());

    assertThat(machine.launch("account").out()).doesNotContain("AOTCache");
    assertThat(machine.launch("serve").out()).contains("AOTCache");
    assertThat(machine.called("warm-up")).hasSize(2);
  }

  @Test
  void a_rehearsal_that_fails_is_not_repeated_and_does_no_harm() {
    Path java = machine.jdk("25.0.3").resolve("bin/java");
    StandInMachine.write(
        java,
        "#!/bin/sh\ncase \"$*\" in *warm-up) echo x >>\"" + folder + "/tried\"; exit 1 ;; esac\n");

    for (int launch = 1; launch <= 2; launch++) {
      assertThat(machine.launch("serve").exit()).isZero();
    }
    assertThat(folder.resolve("tried")).hasContent("x\n");
  }

  // The check

  private static final String A_REPORT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuite xmlns:xsi="x" name="dk.tonsvis.ATest" time="0.1" tests="5" errors="1" skipped="2" \
      failures="1">
        <properties><property name="a" value="1"/></properties>
        <testcase name="adds" classname="dk.tonsvis.ATest" time="0"/>
        <testcase name="says" classname="dk.tonsvis.ATest" time="0">
          <system-out><![CDATA[<testsuite tests="900" errors="9"> <skipped message="no"/>
          ]]></system-out>
        </testcase>
        <testcase name="sees" classname="dk.tonsvis.ATest" time="0">
          <skipped message="there is no &quot;browser&quot; &amp; no gcc"/>
        </testcase>
        <testcase name="waits" classname="dk.tonsvis.ATest" time="0"><skipped/></testcase>
        <testcase name="fails" classname="dk.tonsvis.ATest" time="0"><failure message="x"/></testcase>
      </testsuite>
      """;

  /// A Maven whose `verify` writes reports of 12 tests, and ends as told.
  private void maven_that_verifies(int exit) {
    StandInMachine.write(folder.resolve("a.xml"), A_REPORT);
    machine.maven(
        "3.8.7",
        """
        mkdir -p target/surefire-reports && echo jar >target/tonsvis.jar
        cp '%s' target/surefire-reports/TEST-dk.tonsvis.ATest.xml
        echo '<testsuite name="B" tests="7" errors="0" skipped="0" failures="0"></testsuite>' \
          >target/surefire-reports/TEST-dk.tonsvis.BTest.xml
        echo '[INFO] --- maven-compiler-plugin:3.14.1:compile (default-compile) @ tonsvis ---'
        echo '[INFO] Nothing worth reading'
        echo '[INFO] Tests run: 7, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.25 s \
        -- in dk.tonsvis.BTest'
        echo '[ERROR] Tests run: 5, Failures: 1, Errors: 1, Skipped: 2, Time elapsed: 0.1 s \
        <<< FAILURE! -- in dk.tonsvis.ATest'
        echo '[ERROR] dk.tonsvis.ATest.fails expected 1'
        exit %d
        """
            .formatted(folder.resolve("a.xml"), exit));
    machine.program("chromium", "exit 0");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void the_check_ends_with_the_totals_and_keeps_mavens_exit_code(int exit) {
    maven_that_verifies(exit);

    Launch check = machine.launch("check");

    assertThat(check.exit()).isEqualTo(exit);
    assertThat(check.lines().getLast())
        .isEqualTo("Tests run: 12, Failures: 1, Errors: 1, Skipped: 2");
    assertThat(check.lines())
        .contains("· compiler compile", "  dk.tonsvis.BTest (0.25 s)")
        .contains("  dk.tonsvis.ATest (0.1 s): FAILED")
        .contains("[ERROR] dk.tonsvis.ATest.fails expected 1")
        .doesNotContain("[INFO] Nothing worth reading");
  }

  @Test
  void the_check_lists_skipped_tests_with_their_reasons() {
    maven_that_verifies(0);

    assertThat(machine.launch("check").lines())
        .containsSequence(
            "Skipped:",
            "  dk.tonsvis.ATest.sees: there is no \"browser\" & no gcc",
            "  dk.tonsvis.ATest.waits",
            "Tests run: 12, Failures: 1, Errors: 1, Skipped: 2");
  }

  @Test
  void a_check_in_which_no_test_ran_has_failed() {
    machine.program("chromium", "exit 0").launch("account");
    StandInMachine.write(
        machine.home().resolve("target/surefire-reports/TEST-old.xml"), "<testsuite tests=\"3\"/>");

    Launch check = machine.launch("check");

    assertThat(check.exit()).isEqualTo(1);
    assertThat(check.lines().getLast())
        .isEqualTo("Tests run: 0, Failures: 0, Errors: 0, Skipped: 0");
    assertThat(check.out()).contains("No test ran");
  }

  @Test
  void the_check_hands_the_browser_and_the_long_tests_to_maven() {
    maven_that_verifies(0);

    machine.launch("check");
    assertThat(machine.called("mvn").getLast())
        .contains("-Dtonsvis.chromium=" + folder.resolve("bin/chromium"))
        .doesNotContain("tests.excluded")
        .endsWith("verify");

    machine.launch("check", "--long", "-Dtest=ATest");
    assertThat(machine.called("mvn").getLast())
        .contains("-Dtests.excluded= -Dtonsvis.long=true -Dtest=ATest verify");
  }

  @Test
  void the_check_refuses_what_it_does_not_know() {
    Launch check = machine.launch("check", "--lnog");

    assertThat(check.exit()).isEqualTo(2);
    assertThat(check.err()).contains("--lnog");
    assertThat(machine.called("mvn")).isEmpty();
  }

  @Test
  void what_the_check_built_need_not_be_built_again() {
    maven_that_verifies(0);
    machine.launch("check");

    assertThat(machine.launch("account").exit()).isZero();
    assertThat(machine.called("mvn")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "da_DK.UTF-8,Browsertestene blev sprunget over",
    "en_GB.UTF-8,browser tests were skipped"
  })
  void without_a_browser_the_check_says_that_its_tests_were_skipped(String language, String words) {
    maven_that_verifies(0);
    machine.without("chromium").with("LANG", language);

    Launch check = machine.launch("check");

    assertThat(check.exit()).isZero();
    assertThat(check.out()).contains(words).contains("TONSVIS_CHROMIUM");
    assertThat(machine.called("-Dtonsvis.chromium= ")).hasSize(1);
  }

  @Test
  void a_browser_is_installed_where_that_can_be_done_without_asking() {
    maven_that_verifies(0);
    Path chromium = folder.resolve("bin/chromium");
    machine
        .without("chromium")
        .without("id")
        .program("id", "echo 0")
        .program(
            "apt-get",
            "case \"$*\" in *chromium*) ln -s '"
                + folder.resolve("bin/npm")
                + "' '"
                + chromium
                + "' ;; esac");

    assertThat(machine.launch("check").out()).contains("Installing Chromium");
    assertThat(machine.called("-Dtonsvis.chromium=" + chromium)).hasSize(1);
  }

  @Test
  void tools_that_are_optional_are_reported() {
    maven_that_verifies(0);
    machine.program("gcc", "exit 0");

    assertThat(machine.launch("check").lines())
        .contains("gcc       " + folder.resolve("bin/gcc"))
        .anySatisfy(line -> assertThat(line).startsWith("nginx     not found"));
  }

  @Test
  void continuous_integration_runs_the_check() {
    maven_that_verifies(3);

    Launch run = machine.launch(machine.home().resolve(".ci/run"), folder);

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.lines().getLast()).startsWith("Tests run: 12,");
  }
}
