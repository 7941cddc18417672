package svdd.stdlib;

import svdd.spi.Refusal;
import svdd.spi.Settings;

/**
 * The melting temperature of a duplex of a sequence and its complement by nearest neighbours.
 *
 * @param model enthalpies and entropies
 * @param strands of both strands the concentrations that count, in mol/l; of a self-complementary
 *     sequence that of the first
 * @param alone the concentration of the first strand, in mol/l
 * @param sodium the equivalent concentration of monovalent ions, in mol/l
 */
record Melting(Model model, double strands, double alone, double sodium) {
  /** The gas constant in cal/(mol K). */
  private static final double GAS = 1.987;

  private static final double KELVIN = 273.15;

  /**
   * Cal/(mol K) that each phosphate of DNA adds for a factor e of sodium (SantaLucia 1998, eq. 22);
   * RNA is corrected alike.
   */
  private static final double SALT = 0.368;

  /** Of each pair of neighbours, 4 a + b, which stack it is: AA AC AG AT CA CC CG GA GC TA. */
  private static final int[] STACK = {0, 1, 2, 3, 4, 5, 6, 2, 7, 8, 5, 1, 9, 7, 4, 0};

  /** SantaLucia 1998, PNAS 95:1460, table 2. */
  private static final Model SANTALUCIA_1998 =
      new Model(
          new double[] {-7.9, -8.4, -7.8, -7.2, -8.5, -8.0, -10.6, -8.2, -9.8, -7.2},
          new double[] {-22.2, -22.4, -21.0, -20.4, -22.7, -19.9, -27.2, -22.2, -24.4, -21.3},
          new double[] {0, 0, 2.3, 4.1, 0.1, -2.8});

  /** SantaLucia and Hicks 2004, Annu. Rev. Biophys. 33:415, table 1. */
  private static final Model SANTALUCIA_2004 =
      new Model(
          new double[] {-7.6, -8.4, -7.8, -7.2, -8.5, -8.0, -10.6, -8.2, -9.8, -7.2},
          new double[] {-21.3, -22.4, -21.0, -20.4, -22.7, -19.9, -27.2, -22.2, -24.4, -21.3},
          new double[] {0.2, -5.7, 2.2, 6.9, 0, 0});

  /** Xia et al. 1998, Biochemistry 37:14719, table 4. */
  static final Model XIA_1998 =
      new Model(
          new double[] {
            -6.82, -11.40, -10.48, -9.38, -10.44, -13.39, -10.64, -12.44, -14.88, -7.69
          },
          new double[] {-19.0, -29.5, -27.1, -26.7, -26.9, -32.7, -26.7, -32.5, -36.9, -20.5},
          new double[] {3.61, -1.5, 3.72, 10.5, 0, 0});

  /**
   * What stacks and ends are worth, in kcal/mol and cal/(mol K).
   *
   * @param enthalpy of each stack
   * @param entropy of each stack
   * @param ends both of the beginning, of an end with A and T (or U), of an end with G and C
   */
  record Model(double[] enthalpy, double[] entropy, double[] ends) {
    private double enthalpy(byte[] bases, int at) {
      return enthalpy[STACK[4 * bases[at] + bases[at + 1]]];
    }

    private double entropy(byte[] bases, int at) {
      return entropy[STACK[4 * bases[at] + bases[at + 1]]];
    }

    private double end(byte base, int what) {
      return ends[(base == 0 || base == 3 ? 2 : 4) + what];
    }
  }

  /** Concentrations come in nmol/l of strands and mmol/l of ions. */
  static Melting of(Settings settings) throws Refusal {
    double first = settings.real("strand");
    double second = settings.real("complement");
    if (second >= 2 * first) {
      throw LibraryRefusals.notBelow("complement", second, 2 * first);
    }
    double monovalent = settings.real("sodium") + 120 * Math.sqrt(settings.real("magnesium"));
    return new Melting(
        model(settings), (first - second / 2) * 1e-9, first * 1e-9, monovalent * 1e-3);
  }

  /** RNA has no choice. */
  private static Model model(Settings settings) {
    if (!settings.has("parameters")) {
      return XIA_1998;
    }
    return settings.word("parameters").equals("santalucia_2004")
        ? SANTALUCIA_2004
        : SANTALUCIA_1998;
  }

  /** In degrees Celsius; NaN where a base is not decided or there are fewer than two. */
  double celsius(byte[] bases, int from, int to) {
    if (to - from < 2 || !decided(bases, from, to)) {
      return Double.NaN;
    }
    double enthalpy = model.ends[0];
    double entropy = model.ends[1];
    for (int at = from; at < to - 1; at++) {
      enthalpy += model.enthalpy(bases, at);
      entropy += model.entropy(bases, at);
    }
    enthalpy += model.end(bases[from], 0) + model.end(bases[to - 1], 0);
    entropy += model.end(bases[from], 1) + model.end(bases[to - 1], 1);
    boolean self = selfComplementary(bases, from, to);
    entropy += self ? -1.4 : 0;
    entropy += SALT * (to - from - 1) * Math.log(sodium);
    return 1000 * enthalpy / (entropy + GAS * Math.log(self ? alone : strands)) - KELVIN;
  }

  private static boolean decided(byte[] bases, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bases[i] > 3) {
        return false;
      }
    }
    return true;
  }

  private static boolean selfComplementary(byte[] bases, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bases[i] + bases[to - 1 - (i - from)] != 3) {
        return false;
      }
    }
    return true;
  }
}
