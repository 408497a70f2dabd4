package org.percola.server;

import io.grpc.ServerInterceptor;
import java.time.Clock;
import java.util.List;
import org.percola.server.convert.AccessConverter;
import org.percola.server.convert.TextLimit;
import org.percola.server.security.AccessControl;
import org.percola.server.security.Authentication;
import org.percola.server.security.CallLimits;
import org.percola.server.security.KeyRing;
import org.percola.server.security.SecuritySettings;

/// What stands between callers and the services, outermost first.
///
/// @param keys the keys that callers may show
/// @param watchers see every call before it is guarded, and how it ended
/// @param interceptors the guards
public record Guards(
    KeyRing keys, List<ServerInterceptor> watchers, List<ServerInterceptor> interceptors) {
  public Guards {
    watchers = List.copyOf(watchers);
    interceptors = List.copyOf(interceptors);
  }

  /// The same guards, watched.
  public Guards watchedBy(List<ServerInterceptor> others) {
    return new Guards(keys, others, interceptors);
  }

  /// The guards that the settings ask for.
  ///
  /// @throws IllegalArgumentException when the keys of tokens cannot be read
  public static Guards of(SecuritySettings settings, KeyRing keys, Clock clock) {
    CallLimits limits =
        new CallLimits(settings.callsPerSecond(), System::nanoTime, TextLimit::check);
    if (!settings.keysRequired()) {
      return new Guards(keys, List.of(), List.of(limits));
    }
    AccessControl access =
        new AccessControl(Authentication.by(keys, settings.jwt(), clock), new AccessConverter());
    return new Guards(keys, List.of(), List.of(access, limits));
  }
}
