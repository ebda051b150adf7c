package dk.tonsvis.site;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Reference;
import java.util.List;

/// Writes source boxes from what is known of an account and its vintage.
record Sources(Voice voice, Reference reference, Accounts accounts) {
  Source of(Vintage vintage, String how, String method) {
    AccountIdentity identity = reference.getIdentity(vintage.account());
    List<Vintage> all = accounts.list(vintage.account());
    int place = all.indexOf(vintage) + 1;
    String version =
        place == all.size()
            ? voice.say("source.newest", String.valueOf(all.size()))
            : voice.say("source.older", String.valueOf(place), String.valueOf(all.size()));
    String methodVersion =
        vintage
            .methodVersion()
            .map(v -> voice.say("source.method-version", v))
            .orElseGet(() -> voice.say("source.method-version-unknown"));
    return new Source(
        identity.title().in(voice.language()) + ", " + identity.publisher(),
        voice.numbers().day(vintage.readOn()),
        version + " " + methodVersion,
        identity.provenance().terms(voice.language()),
        how,
        method);
  }

  /// Of an account that is known by what was published of it.
  Source published(AccountIdentity identity, String version, String how, String method) {
    return new Source(
        identity.title().in(voice.language()) + ", " + identity.publisher(),
        voice.say("source.as-published"),
        version,
        identity.provenance().terms(voice.language()),
        how,
        method);
  }
}
