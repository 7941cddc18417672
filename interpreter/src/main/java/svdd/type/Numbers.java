package svdd.type;

import java.time.Duration;

/** Numbers as scripts and tables write them. */
public final class Numbers {
  private Numbers() {}

  /** The shortest text that reads back as the same number, without a useless {@code .0}. */
  public static String text(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    return Double.toString(value).replace('E', 'e');
  }

  /** The sum of two numbers of things, or the largest number there is where it is beyond. */
  public static long plus(long a, long b) {
    long sum = a + b;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  /** The product of two numbers of things, or the largest number there is where it is beyond. */
  public static long times(long a, long b) {
    return Math.multiplyHigh(a, b) != 0 || a * b < 0 ? Long.MAX_VALUE : a * b;
  }

  /** The same for numbers that fit an int. */
  public static int times(int a, int b) {
    return (int) Math.min((long) a * b, Integer.MAX_VALUE);
  }

  /** A duration in its largest whole unit: {@code 10min}, {@code 1500ms}. */
  public static String text(Duration duration) {
    long millis = duration.toMillis();
    if (millis % 1000 != 0) {
      return millis + "ms";
    }
    long seconds = millis / 1000;
    if (seconds != 0 && seconds % 3600 == 0) {
      return seconds / 3600 + "h";
    }
    return seconds != 0 && seconds % 60 == 0 ? seconds / 60 + "min" : seconds + "s";
  }

  /** A number of bytes in its largest whole binary unit: {@code 2GiB}. */
  public static String bytes(long bytes) {
    String[] units = {"B", "KiB", "MiB", "GiB", "TiB"};
    int unit = 0;
    long left = bytes;
    while (unit < units.length - 1 && left != 0 && left % 1024 == 0) {
      left /= 1024;
      unit++;
    }
    return left + units[unit];
  }
}
