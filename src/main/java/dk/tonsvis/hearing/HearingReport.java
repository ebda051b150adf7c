package dk.tonsvis.hearing;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import dk.tonsvis.sheet.Texts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All replies with their answers as one file for a spreadsheet: semicolons in Danish, commas in
/// English, a mark of its encoding first, and an apostrophe before what would be taken for a
/// formula. Names are those that everyone may know.
public final class HearingReport {
  private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
  private static final List<String> COLUMNS =
      List.of("reference", "received", "speaker", "name", "about", "reply", "status", "answer");

  private HearingReport() {}

  public static byte[] csv(List<Reply> replies, Language language) {
    Words words = Words.of("hearing", language);
    String rows =
        Stream.concat(
                Stream.of(COLUMNS.stream().map(c -> words.say("report." + c)).toList()),
                replies.stream().map(reply -> row(reply, language, words)))
            .map(cells -> line(cells, language))
            .collect(Collectors.joining());
    return ("\ufeff" + rows).getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> row(Reply reply, Language language, Words words) {
    boolean isHidden = reply.hidden().isPresent();
    return List.of(
        reply.reference(),
        LocalDate.ofInstant(reply.receivedAt(), DENMARK).toString(),
        reply.speaker().words(language),
        isHidden ? "" : reply.publicName(),
        reply.about(),
        reply.hidden().map(reason -> reason.words(language)).orElse(reply.body()),
        words.say("status." + reply.status().key()),
        isHidden ? "" : reply.published().map(Reply.Answer::body).orElse(""));
  }

  private static String line(List<String> cells, Language language) {
    String separator = language == Language.DANISH ? ";" : ",";
    return cells.stream()
            .map(cell -> '"' + Texts.guarded(cell).replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(separator))
        + "\r\n";
  }
}
