package org.percola.server.security;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import java.util.Optional;

/// Where it stands what a call needs.
public interface AccessRules {

  /// What a request needs, or nothing when nobody has said: then it is for nobody.
  Optional<AccessRule> of(MethodDescriptor<?, ?> method, Message request);
}
