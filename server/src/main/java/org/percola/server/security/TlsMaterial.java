package org.percola.server.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.grpc.util.CertificateUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/// What stands in the files of [TlsFiles], read and found to belong together.
///
/// @param clientRoots empty when clients need no certificate
record TlsMaterial(List<X509Certificate> chain, PrivateKey key, List<X509Certificate> clientRoots) {
  private static final byte[] PROBE = {'p', 'e', 'r', 'c', 'o', 'l', 'a'};

  /// What the files hold, letter by letter: by this a change is noticed, whatever the clock says.
  ///
  /// @param clientCa empty when clients need no certificate
  record Content(String certificate, String key, String clientCa) {

    static Content of(TlsFiles files) throws IOException {
      Path clientCa = files.clientCa();
      return new Content(
          Files.readString(files.certificate(), ISO_8859_1),
          Files.readString(files.key(), ISO_8859_1),
          clientCa == null ? "" : Files.readString(clientCa, ISO_8859_1));
    }

    /// Never the key.
    @Override
    public String toString() {
      return "contents of certificate files";
    }
  }

  /// Reads and checks what the files hold.
  ///
  /// @throws GeneralSecurityException when something is no certificate or key, or they do not
  ///   belong together
  static TlsMaterial read(Content content) throws GeneralSecurityException, IOException {
    List<X509Certificate> chain = certificates(content.certificate());
    if (chain.isEmpty()) {
      throw new GeneralSecurityException("no certificate in it");
    }
    PrivateKey key = CertificateUtils.getPrivateKey(stream(content.key()));
    if (!belong(chain.getFirst(), key)) {
      throw new GeneralSecurityException("the key is not the certificate's");
    }
    return new TlsMaterial(chain, key, certificates(content.clientCa()));
  }

  private static List<X509Certificate> certificates(String pem) throws GeneralSecurityException {
    return pem.isEmpty() ? List.of() : List.of(CertificateUtils.getX509Certificates(stream(pem)));
  }

  // A certificate that was replaced before its key was must wait for it.
  private static boolean belong(X509Certificate certificate, PrivateKey key)
      throws GeneralSecurityException {
    String algorithm =
        switch (key.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> key.getAlgorithm();
        };
    if (!certificate.getPublicKey().getAlgorithm().equals(key.getAlgorithm())) {
      return false;
    }
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(key);
    signature.update(PROBE);
    byte[] signed = signature.sign();
    signature.initVerify(certificate.getPublicKey());
    signature.update(PROBE);
    return signature.verify(signed);
  }

  private static InputStream stream(String pem) {
    return new ByteArrayInputStream(pem.getBytes(ISO_8859_1));
  }
}
