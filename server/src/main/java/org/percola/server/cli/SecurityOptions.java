package org.percola.server.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.percola.server.cli.input.InputFault;
import org.percola.server.cli.input.InvalidInput;
import org.percola.server.security.JwtSettings;
import org.percola.server.security.SecuritySettings;
import org.percola.server.security.TlsFiles;
import picocli.CommandLine.Option;

/// How a server is guarded, as options.
final class SecurityOptions {
  @Option(
      names = "--tls-certificate",
      paramLabel = "FILE",
      description =
          "Encrypt with this certificate, PEM, followed by those that lead to a root. Read again when it changes.")
  private @Nullable Path certificate;

  @Option(names = "--tls-key", paramLabel = "FILE", description = "Its private key, PEM, PKCS #8.")
  private @Nullable Path key;

  @Option(
      names = "--tls-client-ca",
      paramLabel = "FILE",
      description = "Let only clients connect whose certificate one of these has signed.")
  private @Nullable Path clientCa;

  @Option(
      names = "--require-key",
      description = "Let only those call who show a key (percola key create) or a token.")
  private boolean keysRequired;

  @Option(
      names = "--jwt-issuer",
      paramLabel = "ISSUER",
      description = "Believe JSON Web Tokens of this issuer too.")
  private @Nullable String issuer;

  @Option(
      names = "--jwt-audience",
      paramLabel = "AUDIENCE",
      description = "Whom the tokens must be for.")
  private @Nullable String audience;

  @Option(
      names = "--jwt-keys",
      paramLabel = "FILE|URL",
      description =
          "The issuer's public keys: a JSON Web Key Set in a file, or at an https address.")
  private @Nullable String tokenKeys;

  @Option(
      names = "--calls-per-second",
      paramLabel = "N",
      defaultValue = "" + SecuritySettings.CALLS_PER_SECOND,
      description = "The most calls of one caller with a key. Default: ${DEFAULT-VALUE}.")
  private int callsPerSecond = SecuritySettings.CALLS_PER_SECOND;

  SecuritySettings read(Surroundings here) {
    List<InputFault> faults = new ArrayList<>();
    needs(faults, "--tls-certificate", certificate, "--tls-key", key);
    needs(faults, "--tls-key", key, "--tls-certificate", certificate);
    needs(faults, "--tls-client-ca", clientCa, "--tls-certificate", certificate);
    needs(faults, "--jwt-issuer", issuer, "--jwt-audience", audience);
    needs(faults, "--jwt-audience", audience, "--jwt-keys", tokenKeys);
    needs(faults, "--jwt-keys", tokenKeys, "--jwt-issuer", issuer);
    if (callsPerSecond < 1) {
      faults.add(new InputFault("--calls-per-second", callsPerSecond + " (expected: 1 or more)"));
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return new SecuritySettings(
        tls(here), keysRequired || issuer != null, jwt(here), callsPerSecond);
  }

  private static void needs(
      List<InputFault> faults,
      String option,
      @Nullable Object value,
      String other,
      @Nullable Object otherValue) {
    if (value != null && otherValue == null) {
      faults.add(new InputFault(other, "missing (expected: beside " + option + ")"));
    }
  }

  private @Nullable TlsFiles tls(Surroundings here) {
    return certificate == null || key == null
        ? null
        : new TlsFiles(
            here.file(certificate), here.file(key), clientCa == null ? null : here.file(clientCa));
  }

  private @Nullable JwtSettings jwt(Surroundings here) {
    if (issuer == null || audience == null || tokenKeys == null) {
      return null;
    }
    try {
      return new JwtSettings(issuer, audience, address(here, tokenKeys));
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("", "--jwt-" + e.getMessage());
    }
  }

  private static URI address(Surroundings here, String named) {
    return named.contains("://")
        ? URI.create(named)
        : here.file(Path.of(named)).toAbsolutePath().toUri();
  }
}
