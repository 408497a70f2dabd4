package org.percola.server.convert;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.percola.server.testing.Samples;
import org.percola.v1.SuggestExperimentsRequest;

class KeptRequestTest {
  private static SuggestExperimentsRequest request(int candidates) {
    return SuggestExperimentsRequest.newBuilder()
        .setParent("campaigns/lab")
        .setCount(2)
        .setCandidates(Samples.dryDesigns(candidates))
        .build();
  }

  @Test
  void aShortListIsPartOfTheRequest() {
    KeptRequest kept = KeptRequest.of(request(20));

    assertThat(kept.candidates()).isNull();
    assertThat(kept.whole()).isEqualTo(request(20));
  }

  @Test
  void aLongListIsKeptApartToTheLastBit() {
    KeptRequest kept = KeptRequest.of(request(3000));

    assertThat(kept.request().toByteArray()).hasSizeLessThan(200);
    assertThat(kept.request().getFieldsOrThrow("candidates").getStructValue().getFieldsMap())
        .containsOnlyKeys("rows");
    assertThat(kept.whole()).isEqualTo(request(3000));
  }

  @Test
  void theSameListHasTheSameNameWhateverElseIsAsked() {
    String name = name(request(3000));

    assertThat(name(request(3000).toBuilder().setCount(7).setSeed(1).build())).isEqualTo(name);
    assertThat(name(request(2999))).isNotEqualTo(name);
  }

  @Test
  void whatMakesRepeatingSafeIsNotKept() {
    SuggestExperimentsRequest sent =
        request(20).toBuilder().setRequestId("a").setEtag("b").setValidateOnly(true).build();

    assertThat(KeptRequest.of(sent).whole()).isEqualTo(request(20));
  }

  private static String name(SuggestExperimentsRequest request) {
    return requireNonNull(KeptRequest.of(request).candidates()).id();
  }
}
