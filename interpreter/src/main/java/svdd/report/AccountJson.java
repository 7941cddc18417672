package svdd.report;

import java.util.Arrays;
import java.util.List;
import svdd.run.Account;
import svdd.run.Result;
import svdd.spi.Fit;
import svdd.spi.Items;
import svdd.spi.Population;
import tools.jackson.core.JsonGenerator;

/** The account of a result as JSON: all that tables only sum up, particles with weights too. */
final class AccountJson {
  private final JsonGenerator out;
  private final Account account;

  AccountJson(JsonGenerator out, Result result) {
    this.out = out;
    this.account = result.account();
  }

  void write() {
    out.writeName("account");
    out.writeStartObject();
    likelihood(account.likelihood());
    spread("spread", account.spread());
    spread("plainSpread", account.plainSpread());
    account.novelty().ifPresent(this::novelty);
    bounds(account.bounds());
    account.front().ifPresent(this::front);
    calibration(account.calibration());
    fits(account.fits());
    populations(account.populations());
    verdict(account.verdict());
    out.writeEndObject();
  }

  private void likelihood(Account.Likelihood likelihood) {
    if (likelihood.items().length > 0) {
      out.writeName("likelihood");
      out.writeStartObject();
      out.writeStringProperty("what", "evidence lower bound in nats, by number of the item");
      out.writeNumberProperty("times", likelihood.times());
      out.writeNumberProperty("forwards", likelihood.forwards());
      numbers("items", likelihood.items());
      numbers("plain", likelihood.plain());
      out.writeEndObject();
    }
  }

  private void spread(String name, Account.Spread spread) {
    out.writeName(name);
    out.writeStartObject();
    number("diversity", spread.diversity());
    out.writeNumberProperty("paired", spread.paired());
    number("unique", spread.unique());
    out.writeEndObject();
  }

  private void novelty(Account.Novelty novelty) {
    out.writeName("novelty");
    out.writeStartObject();
    out.writeNumberProperty("references", novelty.references());
    number("share", novelty.share());
    number("plainShare", novelty.plainShare());
    number("distanceAgainstScore", novelty.againstReward());
    numbers("distances", novelty.distances());
    out.writeEndObject();
  }

  private void bounds(List<Account.Bound> bounds) {
    out.writeName("requirements");
    out.writeStartArray();
    for (Account.Bound bound : bounds) {
      out.writeStartObject();
      out.writeStringProperty("text", bound.text());
      out.writeNumberProperty("scored", bound.scored());
      out.writeNumberProperty("brokenByCandidates", bound.candidates());
      out.writeNumberProperty("brokenByItems", bound.items());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void front(Account.Front front) {
    out.writeName("front");
    out.writeStartObject();
    integers("items", front.numbers());
    numbers("reference", front.reference());
    number("hypervolume", front.hypervolume());
    number("plainHypervolume", front.plain());
    out.writeEndObject();
  }

  private void calibration(List<Account.Tenth> tenths) {
    out.writeName("calibration");
    out.writeStartArray();
    for (Account.Tenth tenth : tenths) {
      out.writeStartObject();
      out.writeNumberProperty("values", tenth.values());
      number("rankCorrelation", tenth.ranks());
      number("bias", tenth.bias());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /** Without the time that a fit took, which is not the same twice. */
  private void fits(List<Fit> fits) {
    out.writeName("valueNetworks");
    out.writeStartArray();
    for (Fit fit : fits) {
      out.writeStartObject();
      out.writeNumberProperty("parameters", fit.parameters());
      out.writeNumberProperty("rollouts", fit.rollouts());
      out.writeNumberProperty("heldOut", fit.heldOut());
      numbers("explained", fit.explained());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void populations(List<Population> populations) {
    out.writeName("populations");
    out.writeStartArray();
    for (Population population : populations) {
      out.writeStartObject();
      out.writeNumberProperty("item", population.item());
      number("logNormaliser", population.logNormaliser());
      numbers("effective", population.effective());
      if (!population.lineage().isEmpty()) {
        integers("firstAncestors", population.lineage().getFirst());
      }
      particles(population.particles(), population.logWeights());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void particles(Items particles, double[] logWeights) {
    out.writeName("particles");
    out.writeStartArray();
    for (int row = 0; row < particles.count(); row++) {
      out.writeStartObject();
      out.writeStringProperty(Fields.ITEM, particles.text(row));
      number("logWeight", logWeights[row]);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void verdict(Account.Verdict verdict) {
    out.writeName("againstPlainSamples");
    out.writeStartArray();
    verdict.reward().ifPresent(this::shift);
    verdict.checks().forEach(this::shift);
    out.writeEndArray();
    out.writeStringProperty("verdict", Words.verdict(verdict));
  }

  private void shift(Account.Shift shift) {
    out.writeStartObject();
    out.writeStringProperty("of", shift.name());
    number("by", shift.by());
    number("low", shift.interval().low());
    number("high", shift.interval().high());
    out.writeEndObject();
  }

  private void number(String name, double value) {
    out.writeName(name);
    Json.number(out, value);
  }

  private void numbers(String name, double[] values) {
    out.writeName(name);
    Json.numbers(out, values);
  }

  private void integers(String name, int[] values) {
    out.writeName(name);
    out.writeStartArray();
    Arrays.stream(values).forEach(out::writeNumber);
    out.writeEndArray();
  }
}
