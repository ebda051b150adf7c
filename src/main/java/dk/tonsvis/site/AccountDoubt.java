package dk.tonsvis.site;

import dk.tonsvis.pathway.ErrorPropagation;
import dk.tonsvis.pathway.Pathway;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.AccountUncertainty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says how sure the account is that a pathway begins from.
record AccountDoubt(PathwayVoice voice) {
  private static final double PERCENT_SAYS_LITTLE = 1;

  /// One sentence; empty where it is not known of every sector.
  Optional<String> sentence(Pathway pathway) {
    return parts(pathway)
        .map(ErrorPropagation::sum)
        .map(
            sum ->
                sum.uncertainty()
                    .filter(share -> share.value() < PERCENT_SAYS_LITTLE)
                    .map(
                        share ->
                            voice.say(
                                "pathway.account-doubt",
                                String.valueOf(pathway.years().first()),
                                voice.voice().numbers().percent(share, 0),
                                voice.voice().numbers().tonnesAbout(sum.halfWidth())))
                    .orElseGet(
                        () ->
                            voice.say(
                                "pathway.account-doubt.tonnes",
                                String.valueOf(pathway.years().first()),
                                voice.voice().numbers().tonnesAbout(sum.halfWidth()))));
  }

  private Optional<List<ErrorPropagation.Part>> parts(Pathway pathway) {
    Optional<String> tree =
        voice
            .reference()
            .findIdentity(pathway.standing().account())
            .flatMap(AccountIdentity::sectorTree);
    List<ErrorPropagation.Part> parts = new ArrayList<>();
    for (String sector : pathway.sectors()) {
      Optional<AccountUncertainty> uncertainty =
          tree.flatMap(id -> voice.reference().findAccountUncertainty(id, sector));
      if (uncertainty.isEmpty()) {
        return Optional.empty();
      }
      parts.add(
          new ErrorPropagation.Part(
              pathway.central().baseline().at(sector, pathway.years().first()),
              uncertainty.get().halfWidth()));
    }
    return Optional.of(parts);
  }
}
