package org.percola.server.grpc;

import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import java.util.List;
import org.percola.server.convert.Violation;

/// What a refusal says, cut to what clients take.
///
/// It travels in headers, and gRPC clients drop a call whose headers exceed 8 KiB: who sends a
/// thousand bad fields would be told nothing. A message is sent twice, once with three bytes for
/// each that is not ASCII, and details with four bytes for three.
final class RefusalText {
  private static final int MESSAGE_BYTES = 1_000;

  /// Room for about ten violations, or for one that quotes a long value.
  private static final int DETAIL_BYTES = 2_400;

  private static final int VIOLATION_BYTES = 400;
  private static final String CUT = " ...";

  private RefusalText() {}

  /// A message, or its beginning.
  static String message(String text) {
    return cut(text, MESSAGE_BYTES);
  }

  /// The violations, or the first of them and how many more there are.
  static BadRequest badRequest(List<Violation> violations) {
    BadRequest.Builder bad = BadRequest.newBuilder();
    int bytes = 0;
    for (Violation violation : violations) {
      FieldViolation one =
          FieldViolation.newBuilder()
              .setField(cut(violation.field(), VIOLATION_BYTES))
              .setDescription(cut(violation.description(), VIOLATION_BYTES))
              .build();
      bytes += one.getSerializedSize();
      if (bytes > DETAIL_BYTES) {
        int left = violations.size() - bad.getFieldViolationsCount();
        bad.addFieldViolationsBuilder().setDescription("and " + left + " more");
        break;
      }
      bad.addFieldViolations(one);
    }
    return bad.build();
  }

  private static String cut(String text, int most) {
    int bytes = 0;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      bytes += bytes(point);
      if (bytes > most) {
        return text.substring(0, at) + CUT;
      }
      at += Character.charCount(point);
    }
    return text;
  }

  /// In UTF-8.
  private static int bytes(int point) {
    if (point < 0x80) {
      return 1;
    }
    if (point < 0x800) {
      return 2;
    }
    return point < 0x10000 ? 3 : 4;
  }
}
