package svdd.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import svdd.spi.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One object of a JSON file, read key by key. A key that is missing, of another type or unknown is
 * refused by its name.
 *
 * @param file how messages call the file
 * @param path where the object stands in it, such as {@code golden.}
 * @param asked the keys that were asked for
 */
record JsonFields(String file, String path, JsonNode object, Set<String> asked) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static JsonFields read(byte[] json, String file) throws Refusal {
    try {
      JsonNode root = MAPPER.readTree(json);
      if (!root.isObject()) {
        throw ModelRefusals.notJson(file, "it is not one object in braces");
      }
      return new JsonFields(file, "", root, new LinkedHashSet<>());
    } catch (JacksonException e) {
      String at =
          e.getLocation() == null
              ? ""
              : " (line %d, column %d)"
                  .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
      throw ModelRefusals.notJson(file, e.getOriginalMessage() + at);
    }
  }

  boolean has(String key) {
    asked.add(key);
    return object.has(key);
  }

  String text(String key) throws Refusal {
    JsonNode node = get(key);
    return must(node.isString(), key, node, "a text").stringValue();
  }

  int integer(String key) throws Refusal {
    JsonNode node = get(key);
    return must(node.isInt(), key, node, "a whole number").intValue();
  }

  double real(String key) throws Refusal {
    JsonNode node = get(key);
    return must(node.isNumber(), key, node, "a number").doubleValue();
  }

  List<String> texts(String key) throws Refusal {
    List<String> texts = new ArrayList<>();
    for (JsonNode node : array(key)) {
      texts.add(must(node.isString(), key, node, "a list of texts").stringValue());
    }
    return texts;
  }

  /** The elements of a list as they are written, texts without quotes. */
  List<String> words(String key) throws Refusal {
    List<String> words = new ArrayList<>();
    for (JsonNode node : array(key)) {
      words.add(node.isString() ? node.stringValue() : node.toString());
    }
    return words;
  }

  double[] numbers(String key) throws Refusal {
    JsonNode array = array(key);
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      JsonNode node = array.get(i);
      numbers[i] = must(node.isNumber(), key, node, "a list of numbers").doubleValue();
    }
    return numbers;
  }

  JsonFields fields(String key) throws Refusal {
    JsonNode node = get(key);
    return within(must(node.isObject(), key, node, "an object in braces"), key + ".");
  }

  /** The objects of a list. */
  List<JsonFields> objects(String key) throws Refusal {
    List<JsonFields> objects = new ArrayList<>();
    for (JsonNode node : array(key)) {
      must(node.isObject(), key, node, "a list of objects in braces");
      objects.add(within(node, key + "[" + objects.size() + "]."));
    }
    return objects;
  }

  List<String> keys() {
    return List.copyOf(object.propertyNames());
  }

  /** Refuses keys that nobody asked for. */
  void finish() throws Refusal {
    for (String key : object.propertyNames()) {
      if (!asked.contains(key)) {
        throw ModelRefusals.unknownKey(file, path + key, key, asked);
      }
    }
  }

  Refusal refuse(String key, String found, String wanted) {
    return ModelRefusals.wrongKey(file, path + key, found, wanted);
  }

  private JsonFields within(JsonNode node, String name) {
    return new JsonFields(file, path + name, node, new LinkedHashSet<>());
  }

  private JsonNode array(String key) throws Refusal {
    JsonNode node = get(key);
    return must(node.isArray(), key, node, "a list");
  }

  private JsonNode get(String key) throws Refusal {
    asked.add(key);
    JsonNode node = object.get(key);
    if (node == null) {
      throw ModelRefusals.missingKey(file, path + key);
    }
    return node;
  }

  private JsonNode must(boolean holds, String key, JsonNode found, String wanted) throws Refusal {
    if (!holds) {
      String text = found.toString();
      throw refuse(key, text.length() > 60 ? text.substring(0, 57) + "..." : text, wanted);
    }
    return found;
  }
}
