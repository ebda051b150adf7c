package dk.tonsvis.site;

import dk.tonsvis.catalogue.Catalogue;
import dk.tonsvis.catalogue.Dataset;
import dk.tonsvis.catalogue.SchemaOrg;
import dk.tonsvis.house.House;
import java.util.ArrayList;
import java.util.List;

/// Makes the page of what can be had as data.
final class DataPages {
  private final Voice voice;

  private DataPages(Voice voice) {
    this.voice = voice;
  }

  static DataPage of(House house, Frame frame) {
    Voice voice = Voice.in(frame.language());
    DataPages pages = new DataPages(voice);
    Catalogue catalogue = new Catalogue(house);
    List<Dataset> datasets = catalogue.datasets();
    return new DataPage(
        frame,
        voice.pieces("data.headline", voice.numbers().whole(catalogue.figures())),
        voice.say("data.lead", String.valueOf(datasets.size())),
        datasets.stream().map(pages::offer).toList(),
        SchemaOrg.catalogue(catalogue, frame.language(), frame.link(Catalogue.PAGE)));
  }

  private DataPage.Offer offer(Dataset dataset) {
    List<DataPage.Fact> facts = new ArrayList<>();
    facts.add(new DataPage.Fact(voice.say("data.publisher"), dataset.publisher()));
    dataset
        .years()
        .ifPresent(
            years -> facts.add(new DataPage.Fact(voice.say("data.years"), years.toString())));
    dataset
        .modified()
        .ifPresent(
            day ->
                facts.add(new DataPage.Fact(voice.say("data.modified"), voice.numbers().day(day))));
    facts.add(new DataPage.Fact(voice.say("data.terms"), dataset.terms().in(voice.language())));
    return new DataPage.Offer(
        dataset.id(),
        dataset.title().in(voice.language()),
        dataset.description().in(voice.language()),
        facts,
        dataset.distributions().stream()
            .map(
                each ->
                    new DataPage.Link(
                        each.address(), voice.say("data.format." + each.format().name())))
            .toList(),
        dataset.versions().stream()
            .map(
                each ->
                    new DataPage.Link(
                        each.address(),
                        voice.say("data.version", voice.numbers().day(each.readOn()))))
            .toList());
  }
}
