package svdd.model;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;

/**
 * The engines of this process. Each is started, and its libraries loaded, by the first network that
 * needs it.
 */
final class Engines {
  /** Held by whoever takes gradients: libtorch, as DJL has it, collects those of one at a time. */
  static final Object GRADIENTS = new Object();

  static {
    // Else the engine for ONNX would start the one for TorchScript beside it.
    System.setProperty("ai.djl.onnx.disable_alternative", "true");
    // Else TorchScript compiles a network anew after some calls, and its bits change.
    System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
  }

  private Engines() {}

  static Engine onnx() {
    return Engine.getEngine("OnnxRuntime");
  }

  static Engine torch() {
    return Torch.ENGINE;
  }

  /** Started when first asked for. */
  private static final class Torch {
    static final Engine ENGINE = start();

    private static Engine start() {
      Engine engine = Engine.getEngine("PyTorch");
      // Sums are ordered by the number of threads: it may not be the machine's or the user's.
      JniUtils.setNumThreads(1);
      return engine;
    }
  }
}
