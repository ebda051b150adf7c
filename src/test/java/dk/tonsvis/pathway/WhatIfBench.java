package dk.tonsvis.pathway;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/// How long a what-if takes: 40 actions, all of it uncertain, drawn 10,000 times. By hand; what it
/// gave stands in `docs/model/pathway.md`.
final class WhatIfBench {
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private WhatIfBench() {}

  public static void main(String[] args) {
    int times = args.length > 0 ? Integer.parseInt(args[0]) : 60;
    Town town = SizeablePlan.of(40, 1);
    for (int threads = 1; threads <= 2; threads++) {
      measure("central", town, Precision.CENTRAL, threads, times);
      measure("10,000 draws", town, Precision.usual(), threads, times);
      measure("and contributions", town, Precision.usual().withContributions(), threads, 10);
    }
  }

  private static void measure(String what, Town town, Precision precision, int threads, int times) {
    Scenario scenario = Scenario.PLAN_AND_PARTNERS;
    double[] ms = new double[times];
    long cpu = 0;
    for (int i = 0; i < times; i++) {
      if (i == times / 2) {
        cpu = CPU.getCurrentThreadCpuTime();
      }
      long before = System.nanoTime();
      town.pathway(scenario, precision, threads);
      ms[i] = (System.nanoTime() - before) / 1e6;
    }
    double busy = (CPU.getCurrentThreadCpuTime() - cpu) / 1e6 / (times - times / 2);
    double first = ms[0];
    double[] warm = Arrays.copyOfRange(ms, times / 2, times);
    Arrays.sort(warm);
    System.out.printf(
        "%s on %d: first %.1f ms, then median %.1f ms, p95 %.1f ms; caller busy %.1f ms%n",
        what, threads, first, warm[warm.length / 2], warm[(int) (warm.length * 0.95)], busy);
  }
}
