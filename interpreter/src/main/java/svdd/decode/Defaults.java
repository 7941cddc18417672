package svdd.decode;

import java.util.LinkedHashMap;
import java.util.Map;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.type.Value;
import svdd.type.Value.Word;

/** Settings of words, which scripts may write without their own: {@code decode = svdd}. */
final class Defaults {
  private Defaults() {}

  /** These settings, with the defaults of those that are not given. */
  static Settings filled(Signature signature, Settings given) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Parameter parameter : signature.parameters()) {
      given
          .find(parameter.name())
          .or(parameter::fallback)
          .ifPresent(value -> values.put(parameter.name(), filled(parameter, value)));
    }
    return new Settings(values);
  }

  private static Value filled(Parameter parameter, Value value) {
    if (value instanceof Word(String name, Map<String, Value> settings)) {
      for (Signature form : parameter.forms()) {
        if (form.name().equals(name)) {
          return new Word(name, filled(form, new Settings(settings)).values());
        }
      }
    }
    return value;
  }
}
