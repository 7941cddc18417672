package svdd.spi;

/** A kind of model that scripts can name: {@code onnx(...)}, {@code iid(...)}. */
public interface ModelSource {

  Signature signature();

  /** Reads manifests and headers, nothing more. */
  ModelHeader header(Settings settings) throws Refusal;

  /** Opens and verifies the model. */
  Model open(Settings settings, Resources resources) throws Refusal;
}
