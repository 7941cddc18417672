package svdd.stdlib;

import static svdd.stdlib.SequenceNative.named;
import static svdd.stdlib.SequenceNative.number;
import static svdd.stdlib.SequenceNative.plain;
import static svdd.type.Alphabet.PROTEIN;

import java.util.List;
import svdd.spi.Refusal;
import svdd.spi.RewardSource;
import svdd.spi.Settings;
import svdd.spi.Signature.Parameter;
import svdd.type.Type;

/** The natives that are for proteins alone. */
final class ProteinNatives {
  static final List<RewardSource> ALL =
      List.of(
          plain(PROTEIN, "isoelectric_point", "The pH of no net charge.", Charge::isoelectricPoint),
          plain(PROTEIN, "instability", "The instability index.", Instability::index),
          number(
              PROTEIN,
              named(
                  PROTEIN,
                  "charge",
                  "The net charge.",
                  Parameter.required("ph", Type.REAL, "The pH.").in(0, 14)),
              ProteinNatives::charge),
          number(
              PROTEIN,
              named(
                  PROTEIN,
                  "moment",
                  "The hydrophobic moment.",
                  SequenceNatives.values(),
                  SequenceNatives.window(),
                  Parameter.required("angle", Type.REAL, "Degrees a residue.").in(0, 360)),
              ProteinNatives::moment));

  private ProteinNatives() {}

  private static SequenceNative.Score charge(Settings settings) {
    double ph = settings.real("ph");
    return (residues, from, to) -> Charge.at(ph, residues, from, to);
  }

  private static SequenceNative.Score moment(Settings settings) throws Refusal {
    return new Moment(
            LetterMean.values(PROTEIN, settings),
            settings.integer("window"),
            Math.toRadians(settings.real("angle")))
        ::highest;
  }
}
