package org.percola.server.security;

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
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What stands in the files of [TlsFiles], read and found to belong together.
///
/// @param clientRoots empty when clients need no certificate
record TlsMaterial(X509Certificate[] chain, PrivateKey key, X509Certificate[] clientRoots) {
  private static final byte[] PROBE = {'p', 'e', 'r', 'c', 'o', 'l', 'a'};

  /// What the files hold, byte by byte: by this a change is noticed, whatever the clock says.
  record Content(byte[] certificate, byte[] key, byte[] clientCa) {

    static Content of(TlsFiles files) throws IOException {
      Path clientCa = files.clientCa();
      return new Content(
          Files.readAllBytes(files.certificate()),
          Files.readAllBytes(files.key()),
          clientCa == null ? new byte[0] : Files.readAllBytes(clientCa));
    }

    boolean sameAs(@Nullable Content other) {
      return other != null
          && Arrays.equals(certificate, other.certificate)
          && Arrays.equals(key, other.key)
          && Arrays.equals(clientCa, other.clientCa);
    }
  }

  /// @throws GeneralSecurityException when something is no certificate or key, or they do not
  ///   belong together
  static TlsMaterial read(Content content) throws GeneralSecurityException, IOException {
    X509Certificate[] chain = certificates(content.certificate());
    if (chain.length == 0) {
      throw new GeneralSecurityException("no certificate in it");
    }
    PrivateKey key = CertificateUtils.getPrivateKey(stream(content.key()));
    if (!belong(chain[0], key)) {
      throw new GeneralSecurityException("the key is not the certificate's");
    }
    return new TlsMaterial(chain, key, certificates(content.clientCa()));
  }

  private static X509Certificate[] certificates(byte[] pem) throws GeneralSecurityException {
    return pem.length == 0
        ? new X509Certificate[0]
        : CertificateUtils.getX509Certificates(stream(pem));
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

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }
}
