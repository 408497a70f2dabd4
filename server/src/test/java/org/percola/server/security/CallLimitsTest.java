package org.percola.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.server.convert.InvalidRequestException;
import org.percola.server.convert.TextLimit;
import org.percola.v1.BatchCreateExperimentsRequest;
import org.percola.v1.GetCampaignRequest;

final class CallLimitsTest {
  private static final Caller ADA = new Caller("apiKeys/ada", List.of());
  private static final Caller EVE = new Caller("apiKeys/eve", List.of());
  private static final long SECOND = 1_000_000_000;

  private long now = -5 * SECOND; // clocks of nanoseconds may begin anywhere

  @Test
  void aBucketLetsItsRatePassInTheLongRun() {
    TokenBucket bucket = new TokenBucket(100, () -> now);
    int passed = 0;
    for (int i = 0; i < 60_000; i++) {
      now += SECOND / 1_000; // ten times as often as it lets pass, for a minute
      passed += bucket.pass() == 0 ? 1 : 0;
    }
    assertThat(passed).isBetween(60 * 100, 62 * 100);
  }

  @Test
  void aBucketSaysWhenThereIsRoom() {
    TokenBucket bucket = new TokenBucket(10, () -> now);
    for (int i = 0; i < 20; i++) {
      assertThat(bucket.pass()).isZero();
    }
    long wait = bucket.pass();
    assertThat(wait).isEqualTo(SECOND / 10);
    now += wait;
    assertThat(bucket.pass()).isZero();
  }

  @Test
  void everyCallerHasPlacesOfTheirOwn() {
    Places places = new Places("running plans", 2, Duration.ofSeconds(2));
    List<Places.Place> taken = new ArrayList<>(List.of(places.take(ADA), places.take(ADA)));
    assertThatExceptionOfType(LimitException.class)
        .isThrownBy(() -> places.take(ADA))
        .withMessage("running plans: at most 2 for one caller. Try again")
        .matches(refusal -> refusal.retryAfter().equals(Duration.ofSeconds(2)));
    assertThatCode(() -> places.take(EVE)).doesNotThrowAnyException();
    taken.removeLast().close();
    assertThatCode(() -> places.take(ADA)).doesNotThrowAnyException();
  }

  @Test
  void whoeverNeedNotSayWhoTheyAreHasNoLimit() {
    Places places = new Places("running plans", 1, Duration.ofSeconds(2));
    for (int i = 0; i < 10; i++) {
      places.take(Caller.LOCAL);
    }
  }

  @Test
  void textsThatNobodyWritesAreNamed() {
    String most = "x".repeat(TextLimit.MOST_CHARACTERS);
    assertThatCode(() -> TextLimit.check(GetCampaignRequest.newBuilder().setName(most).build()))
        .doesNotThrowAnyException();
    BatchCreateExperimentsRequest.Builder batch =
        BatchCreateExperimentsRequest.newBuilder().setRequestId(most + "x");
    batch.addRequestsBuilder();
    batch.addRequestsBuilder().getExperimentBuilder().putLots("powder", most + "x");
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> TextLimit.check(batch.build()))
        .satisfies(refusal ->
            assertThat(refusal.violations())
                .extracting(violation -> violation.field())
                .containsExactly("requests[1].experiment.lots[0].value", "request_id"));
  }
}
