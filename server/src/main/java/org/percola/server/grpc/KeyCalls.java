package org.percola.server.grpc;

import io.grpc.stub.StreamObserver;
import java.time.Clock;
import org.percola.server.convert.KeyConverter;
import org.percola.server.security.KeyRing;
import org.percola.v1.ApiKey;
import org.percola.v1.CreateApiKeyRequest;
import org.percola.v1.CreateApiKeyResponse;
import org.percola.v1.KeyServiceGrpc;
import org.percola.v1.ListApiKeysRequest;
import org.percola.v1.ListApiKeysResponse;
import org.percola.v1.RevokeApiKeyRequest;

/// The calls that make and revoke keys.
public final class KeyCalls extends KeyServiceGrpc.KeyServiceImplBase {
  private final KeyRing keys;
  private final Clock clock;

  public KeyCalls(KeyRing keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public void createApiKey(
      CreateApiKeyRequest request, StreamObserver<CreateApiKeyResponse> caller) {
    KeyConverter.Asked asked = KeyConverter.read(request, clock.instant());
    KeyRing.Created created = keys.create(asked.id(), asked.grant(), asked.expires());
    Answers.send(
        caller,
        () ->
            CreateApiKeyResponse.newBuilder()
                .setApiKey(KeyConverter.toProto(created.key()))
                .setText(created.text())
                .build());
  }

  @Override
  public void listApiKeys(ListApiKeysRequest request, StreamObserver<ListApiKeysResponse> caller) {
    ListApiKeysResponse.Builder answer = ListApiKeysResponse.newBuilder();
    keys.list().forEach(key -> answer.addApiKeys(KeyConverter.toProto(key)));
    Answers.send(caller, answer::build);
  }

  @Override
  public void revokeApiKey(RevokeApiKeyRequest request, StreamObserver<ApiKey> caller) {
    String id = KeyConverter.readId(request.getName());
    Answers.send(caller, () -> KeyConverter.toProto(keys.revoke(id)));
  }
}
