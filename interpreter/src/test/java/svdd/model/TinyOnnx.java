package svdd.model;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Writes small ONNX files: just enough of the format (onnx.proto, opset 13) for the networks of
 * these tests.
 */
final class TinyOnnx {
  static final int FLOAT = 1;
  static final int INT64 = 7;

  private final ByteArrayOutputStream graph = new ByteArrayOutputStream();

  private interface Body {
    void write(CodedOutputStream out) throws IOException;
  }

  /** A node; attributes come in pairs of a name and an {@code Integer} or {@code int[]}. */
  TinyOnnx node(String type, String[] inputs, String output, Object... attributes) {
    return field(
        1,
        node -> {
          for (String input : inputs) {
            node.writeString(1, input);
          }
          node.writeString(2, output);
          node.writeString(4, type);
          for (int i = 0; i < attributes.length; i += 2) {
            String name = (String) attributes[i];
            Object value = attributes[i + 1];
            message(node, 5, attribute -> attribute(attribute, name, value));
          }
        });
  }

  TinyOnnx constant(String name, long[] shape, float... values) {
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      raw.putFloat(value);
    }
    return field(
        5,
        tensor -> {
          for (long size : shape) {
            tensor.writeInt64(1, size);
          }
          tensor.writeInt32(2, FLOAT);
          tensor.writeString(8, name);
          tensor.writeBytes(9, ByteString.copyFrom(raw.array()));
        });
  }

  TinyOnnx integers(String name, long... values) {
    return field(
        5,
        tensor -> {
          tensor.writeInt64(1, values.length);
          tensor.writeInt32(2, INT64);
          for (long value : values) {
            tensor.writeInt64(7, value);
          }
          tensor.writeString(8, name);
        });
  }

  /** An input; a size of -1 is the batch. */
  TinyOnnx input(String name, int type, long... shape) {
    return field(11, value -> port(value, name, type, shape));
  }

  TinyOnnx output(String name, int type, long... shape) {
    return field(12, value -> port(value, name, type, shape));
  }

  byte[] bytes() {
    return bytes(
        model -> {
          model.writeInt64(1, 8);
          model.writeByteArray(7, graph.toByteArray());
          message(model, 8, opset -> opset.writeInt64(2, 13));
        });
  }

  private TinyOnnx field(int number, Body body) {
    graph.writeBytes(bytes(out -> message(out, number, body)));
    return this;
  }

  private static void attribute(CodedOutputStream out, String name, Object value)
      throws IOException {
    out.writeString(1, name);
    if (value instanceof int[] many) {
      for (int one : many) {
        out.writeInt64(8, one);
      }
      out.writeInt32(20, 7);
    } else {
      out.writeInt64(3, (Integer) value);
      out.writeInt32(20, 2);
    }
  }

  private static void port(CodedOutputStream out, String name, int type, long... shape)
      throws IOException {
    out.writeString(1, name);
    message(
        out,
        2,
        holder ->
            message(
                holder,
                1,
                tensor -> {
                  tensor.writeInt32(1, type);
                  message(
                      tensor,
                      2,
                      sizes -> {
                        for (long size : shape) {
                          message(sizes, 1, dim -> size(dim, size));
                        }
                      });
                }));
  }

  private static void size(CodedOutputStream dimension, long size) throws IOException {
    if (size < 0) {
      dimension.writeString(2, "batch");
    } else {
      dimension.writeInt64(1, size);
    }
  }

  private static void message(CodedOutputStream out, int number, Body body) throws IOException {
    out.writeByteArray(number, bytes(body));
  }

  private static byte[] bytes(Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    try {
      body.write(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
