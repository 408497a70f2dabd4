package org.percola.server.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecuritySettingsTest {
  private static final TlsFiles TLS = new TlsFiles(Path.of("lab.crt"), Path.of("lab.key"), null);

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1", "localhost", "127.1.2.3"})
  void onThisMachineNothingIsAskedFor(String host) {
    assertThatCode(() -> SecuritySettings.OPEN.check(host)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
  void elsewhereEncryptionAndKeysAreAskedFor(String host) {
    assertThatExceptionOfType(UnguardedException.class)
        .isThrownBy(() -> SecuritySettings.OPEN.check(host))
        .withMessage(
            "--address "
                + host
                + ": other machines reach it. Add --tls-certificate FILE and --tls-key FILE, so that"
                + " nobody on the way reads along, and --require-key, so that only those may call who"
                + " have a key; or serve this machine only, --address 127.0.0.1");
  }

  @Test
  void oneOfTheTwoIsNotEnough() {
    assertThatExceptionOfType(UnguardedException.class)
        .isThrownBy(() -> settings(TLS, false).check("0.0.0.0"))
        .withMessageContaining("Add --require-key,");
    assertThatExceptionOfType(UnguardedException.class)
        .isThrownBy(() -> settings(null, true).check("0.0.0.0"))
        .withMessageContaining("Add --tls-certificate FILE");
    assertThatCode(() -> settings(TLS, true).check("0.0.0.0")).doesNotThrowAnyException();
  }

  private static SecuritySettings settings(@Nullable TlsFiles tls, boolean keys) {
    return new SecuritySettings(tls, keys, null, SecuritySettings.CALLS_PER_SECOND);
  }
}
