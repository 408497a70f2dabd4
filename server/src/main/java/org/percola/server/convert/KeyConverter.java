package org.percola.server.convert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.percola.server.security.Grant;
import org.percola.server.security.Role;
import org.percola.server.store.StoredKey;
import org.percola.v1.ApiKey;
import org.percola.v1.CreateApiKeyRequest;

/// Keys and what may be done with them.
public final class KeyConverter {
  private KeyConverter() {}

  /// A key that is asked for.
  ///
  /// @param expires null when it does not end by itself
  public record Asked(String id, Grant grant, @Nullable Instant expires) {}

  /// Reads what is asked for.
  ///
  /// @throws InvalidRequestException with everything wrong with it
  public static Asked read(CreateApiKeyRequest request, Instant now) {
    Violations at = Violations.ofRequest();
    String id = ResourceName.readId("api_key_id", request.getApiKeyId(), at);
    if (id.isEmpty()) {
      at.add("api_key_id", "''", "a name");
    }
    ApiKey key = request.getApiKey();
    Violations inside = at.at("api_key");
    Grant grant = grant(key, inside);
    Instant expires = key.hasExpireTime() ? expires(key, now, inside) : null;
    at.refuse();
    return new Asked(id, grant, expires);
  }

  private static Instant expires(ApiKey key, Instant now, Violations at) {
    if (!com.google.protobuf.util.Timestamps.isValid(key.getExpireTime())) {
      at.add("expire_time", key.getExpireTime().getSeconds() + " s", "a time until the year 9999");
      return now;
    }
    Instant expires = Timestamps.fromProto(key.getExpireTime());
    if (!expires.isAfter(now)) {
      at.add("expire_time", expires, "in the future");
    }
    return expires;
  }

  /// The id in a key's name.
  ///
  /// @throws InvalidRequestException when it is none
  public static String readId(String name) {
    Violations at = Violations.ofRequest();
    String id = ResourceName.readKey("name", name, at);
    at.refuse();
    return id;
  }

  /// A key without its text.
  public static ApiKey toProto(StoredKey key) {
    ApiKey.Builder proto =
        ApiKey.newBuilder()
            .setName("apiKeys/" + key.id())
            .setRole(org.percola.v1.Role.valueOf("ROLE_" + key.role()))
            .setCreateTime(Timestamps.toProto(key.created()));
    if (key.campaignId() != null) {
      proto.setCampaign(ResourceName.campaign(key.campaignId()));
    }
    if (key.expires() != null) {
      proto.setExpireTime(Timestamps.toProto(key.expires()));
    }
    if (key.revoked() != null) {
      proto.setRevokeTime(Timestamps.toProto(key.revoked()));
    }
    return proto.build();
  }

  private static Grant grant(ApiKey key, Violations at) {
    Role role = AccessConverter.role(key.getRole()).orElse(null);
    if (role == null) {
      at.add("role", Violations.given(key.getRole(), key.getRoleValue()), "a role");
      return Grant.everywhere(Role.VIEWER);
    }
    if (key.getCampaign().isEmpty()) {
      return Grant.everywhere(role);
    }
    String campaign = ResourceName.readCampaign("campaign", key.getCampaign(), at);
    Grant grant = at.build(() -> new Grant(role, campaign));
    return grant == null ? Grant.everywhere(Role.VIEWER) : grant;
  }
}
