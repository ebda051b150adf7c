package dk.tonsvis.pathway;

/// Random numbers that are looked up instead of being taken from a row: the number of a draw is a
/// function of the seed, of the stream's name and of the draw's number, and of nothing else. So it
/// does not matter who asks first, how many threads there are, or what else is drawn; and the same
/// quantity has the same luck in every scenario.
///
/// The function is SplitMix64 [1] with the output mix of its Java original (variant 13 of
/// Stafford's [2]): from the stream's key on, the n-th state is `key + n·γ` with the odd constant
/// `γ = 2⁶⁴/φ`, and the mix makes each of its bits depend on all of them. Streams begin at keys
/// that are themselves mixed, so that they lie far apart in the one sequence of 2⁶⁴ states.
///
/// 1. G. L. Steele, D. Lea, C. H. Flood, *Fast splittable pseudorandom number generators*, OOPSLA
///    2014.
/// 2. D. Stafford, *Better bit mixing: improving on MurmurHash3's 64-bit finalizer*, 2011.
final class CounterRandom {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  /// Names become numbers by FNV-1a with 64 bits (Fowler, Noll, Vo).
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;

  private static final long FNV_PRIME = 0x100000001B3L;

  private CounterRandom() {}

  /// The key of a stream.
  ///
  /// @param name a lasting one, such as `delay 7.1`
  static long key(long seed, String name) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      hash = (hash ^ (letter & 0xFF)) * FNV_PRIME;
      hash = (hash ^ (letter >> 8)) * FNV_PRIME;
    }
    return mix(mix(seed + GAMMA) ^ hash);
  }

  /// The number of a draw, at least 0 and below 1, in steps of 2⁻⁵³.
  static double uniform(long key, int draw) {
    return (mix(key + (draw + 1) * GAMMA) >>> 11) * 0x1.0p-53;
  }

  /// The numbers of `n` draws from `first` on.
  static void fill(long key, int first, int n, double[] into) {
    long state = key + first * GAMMA;
    for (int k = 0; k < n; k++) {
      state += GAMMA;
      long z = state;
      z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
      z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
      into[k] = ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
    }
  }

  private static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
