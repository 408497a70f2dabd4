package org.percola.server.security;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The files, in PEM form, that make connections private.
///
/// @param certificate the server's certificate, followed by those that lead to a root
/// @param key its private key, PKCS #8 without a password
/// @param clientCa who must have signed the certificates of clients; null lets clients connect
///   without one
public record TlsFiles(Path certificate, Path key, @Nullable Path clientCa) {}
