package svdd.model;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import svdd.spi.DataFile;
import svdd.spi.Refusal;

/**
 * What an ONNX file says of its network, read without opening the network: weights are passed over.
 * The numbers of the fields are those of {@code onnx.proto3} of the ONNX project.
 *
 * @param inputs the inputs that a caller must give, in the graph's order
 * @param outputs the outputs, in the graph's order
 * @param metadata the file's own notes
 */
record OnnxHeader(List<Port> inputs, List<Port> outputs, Map<String, String> metadata) {
  /** The number of float32 among the element types. */
  static final int FLOAT = 1;

  /** The number of int64 among the element types. */
  static final int INT64 = 7;

  private static final List<String> TYPES =
      List.of(
          "unknown",
          "float32",
          "uint8",
          "int8",
          "uint16",
          "int16",
          "int32",
          "int64",
          "string",
          "bool",
          "float16",
          "float64",
          "uint32",
          "uint64",
          "complex64",
          "complex128",
          "bfloat16");

  /**
   * An input or output.
   *
   * @param type the number of its element type; 0 where it is no tensor
   * @param shape its sizes, -1 for an open one
   * @param shaped whether a shape is declared at all
   */
  record Port(String name, int type, List<Long> shape, boolean shaped) {
    String typeName() {
      return type < TYPES.size() ? TYPES.get(type) : "of type " + type;
    }

    /** Such as {@code float32 [?, 4, 200]}. */
    String describe() {
      return typeName() + (shaped ? " " + shape.toString().replace("-1", "?") : "");
    }
  }

  /** Reads the header and makes sure that the file is whole. */
  static OnnxHeader read(DataFile file) throws Refusal {
    try (InputStream in = new BufferedInputStream(file.open())) {
      in.mark(4);
      byte[] magic = in.readNBytes(4);
      in.reset();
      refuseOtherFormats(file, magic);
      return model(CodedInputStream.newInstance(in), file);
    } catch (InvalidProtocolBufferException e) {
      throw OracleRefusals.notOnnx(file.title());
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  /** Refuses files that can hold code, by their first bytes. */
  static void refuseOtherFormats(DataFile file, byte[] magic) throws Refusal {
    if (magic.length >= 2 && (magic[0] & 0xff) == 0x80 && magic[1] >= 2 && magic[1] <= 5) {
      throw OracleRefusals.carriesCode(file.title(), "a Python pickle");
    }
    if (Arrays.equals(magic, new byte[] {'P', 'K', 3, 4})) {
      throw OracleRefusals.carriesCode(file.title(), "a zip archive, as torch.save makes them");
    }
  }

  private static OnnxHeader model(CodedInputStream in, DataFile file) throws IOException, Refusal {
    Map<String, String> metadata = new HashMap<>();
    List<Port> inputs = new ArrayList<>();
    List<Port> outputs = new ArrayList<>();
    boolean graph = false;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (field(tag)) {
        case 7 -> {
          graph = true;
          int end = in.pushLimit(in.readRawVarint32());
          graph(in, inputs, outputs);
          leave(in, end);
        }
        case 14 -> entry(in, metadata);
        default -> skip(in, tag);
      }
    }
    if (!graph || outputs.isEmpty()) {
      throw OracleRefusals.notOnnx(file.title());
    }
    return new OnnxHeader(List.copyOf(inputs), List.copyOf(outputs), Map.copyOf(metadata));
  }

  /** GraphProto. Old files list their weights among the inputs: those are left out. */
  private static void graph(CodedInputStream in, List<Port> inputs, List<Port> outputs)
      throws IOException {
    Set<String> weights = new HashSet<>();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (field(tag)) {
        case 5 -> weights.add(weight(in));
        case 11 -> inputs.add(port(in));
        case 12 -> outputs.add(port(in));
        default -> skip(in, tag);
      }
    }
    inputs.removeIf(input -> weights.contains(input.name()));
  }

  /** The name of a TensorProto. */
  private static String weight(CodedInputStream in) throws IOException {
    int end = in.pushLimit(in.readRawVarint32());
    String name = "";
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (field(tag) == 8) {
        name = in.readString();
      } else {
        skip(in, tag);
      }
    }
    leave(in, end);
    return name;
  }

  /** ValueInfoProto. */
  private static Port port(CodedInputStream in) throws IOException {
    int end = in.pushLimit(in.readRawVarint32());
    Port port = new Port("", 0, List.of(), false);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (field(tag)) {
        case 1 -> port = new Port(in.readString(), port.type, port.shape, port.shaped);
        case 2 -> port = type(in, port);
        default -> skip(in, tag);
      }
    }
    leave(in, end);
    return port;
  }

  /** TypeProto, of which only tensors matter. */
  private static Port type(CodedInputStream in, Port named) throws IOException {
    int end = in.pushLimit(in.readRawVarint32());
    Port port = named;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (field(tag) == 1) {
        port = tensor(in, port);
      } else {
        skip(in, tag);
      }
    }
    leave(in, end);
    return port;
  }

  /** TypeProto.Tensor. */
  private static Port tensor(CodedInputStream in, Port named) throws IOException {
    int end = in.pushLimit(in.readRawVarint32());
    Port port = named;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (field(tag)) {
        case 1 -> port = new Port(port.name, in.readInt32(), port.shape, port.shaped);
        case 2 -> port = new Port(port.name, port.type, shape(in), true);
        default -> skip(in, tag);
      }
    }
    leave(in, end);
    return port;
  }

  /** TensorShapeProto. */
  private static List<Long> shape(CodedInputStream in) throws IOException {
    int end = in.pushLimit(in.readRawVarint32());
    List<Long> sizes = new ArrayList<>();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (field(tag) == 1) {
        sizes.add(size(in));
      } else {
        skip(in, tag);
      }
    }
    leave(in, end);
    return List.copyOf(sizes);
  }

  /** TensorShapeProto.Dimension: a number, or a name for an open size. */
  private static long size(CodedInputStream in) throws IOException {
    int end = in.pushLimit(in.readRawVarint32());
    long size = -1;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (field(tag) == 1) {
        size = in.readInt64();
      } else {
        skip(in, tag);
      }
    }
    leave(in, end);
    return size;
  }

  /** StringStringEntryProto. */
  private static void entry(CodedInputStream in, Map<String, String> metadata) throws IOException {
    int end = in.pushLimit(in.readRawVarint32());
    String key = "";
    String value = "";
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (field(tag)) {
        case 1 -> key = in.readString();
        case 2 -> value = in.readString();
        default -> skip(in, tag);
      }
    }
    leave(in, end);
    metadata.put(key, value);
  }

  /** Ends a message within a message, which must not have been cut off. */
  private static void leave(CodedInputStream in, int outer) throws IOException {
    if (in.getBytesUntilLimit() != 0) {
      throw new InvalidProtocolBufferException("cut off");
    }
    in.popLimit(outer);
  }

  private static int field(int tag) {
    return WireFormat.getTagFieldNumber(tag);
  }

  private static void skip(CodedInputStream in, int tag) throws IOException {
    if (!in.skipField(tag)) {
      throw new InvalidProtocolBufferException("an end without a start");
    }
  }
}
