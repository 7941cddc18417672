package svdd.spi;

import svdd.type.Space;
import svdd.type.Type;

/**
 * What is known of a reward before it is opened.
 *
 * @param space what it scores
 * @param result {@link Type#REAL} or {@link Type#BOOL}
 * @param where what computes it, for plans: {@code host}, {@code snippet}, {@code onnxruntime cpu}
 */
public record RewardHeader(Space space, Type result, String where) {}
