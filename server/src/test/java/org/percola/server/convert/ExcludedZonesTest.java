package org.percola.server.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.percola.optimizer.campaign.Campaign;
import org.percola.server.testing.Samples;
import org.percola.v1.Design;
import org.percola.v1.SuggestExperimentsRequest;
import org.percola.v1.Zone;

/// Zones to stay out of, several of them bad.
final class ExcludedZonesTest {
  private final Campaign campaign =
      CampaignConverter.fromProto("lab", "Lab", Samples.spec().build(), Violations.ofRequest());
  private final SuggestExperimentsRequest.Builder request = SuggestExperimentsRequest.newBuilder();

  @Test
  void aZoneOfWhichNothingCanBeReadHidesNoFaultOfAnother() {
    request.addExcludedBuilder();
    box().addSidesBuilder().setParameter("colour").setLower(1);
    box();
    box().addSidesBuilder().setParameter("shape").addLabels("round");
    assertThat(faults())
        .containsExactly(
            "excluded[0]: zone: no kind",
            "excluded[2].box: box: no sides",
            "excluded[1].box.sides[0].parameter: colour: unknown",
            "excluded[3].box.sides[0].labels: shape: unknown");
  }

  @Test
  void aBadSideHidesNoFaultOfAnotherNorOfItsParameter() {
    Zone.Box.Builder box = box();
    box.addSidesBuilder().setParameter("colour").setLower(2).setUpper(1);
    box.addSidesBuilder().setParameter("process_route").setUpper(Double.NaN);
    box.addSidesBuilder().setParameter("pto_mass_fraction").addLabels("much");
    box.addSidesBuilder().setParameter("shape");
    assertThat(faults())
        .containsExactly(
            "excluded[0].box.sides[0].upper: upper: 1.0",
            "excluded[0].box.sides[1].upper: upper: NaN",
            "excluded[0].box.sides[3]: shape: no ends",
            "excluded[0].box.sides[3].parameter: parameter: shape",
            "excluded[0].box.sides[0].parameter: colour: unknown",
            "excluded[0].box.sides[1].parameter: process_route: has labels",
            "excluded[0].box.sides[2].labels: pto_mass_fraction: has numbers");
  }

  @Test
  void aBallWithoutRadiusIsJudgedByItsCentre() {
    Zone.Ball.Builder ball = request.addExcludedBuilder().getBallBuilder();
    ball.setCentre(
        Samples.dryDesign(0.4, 0.5, Double.NaN).toBuilder().removeValues("process_route"));
    assertThat(faults())
        .containsExactly(
            "excluded[0].ball.centre.values[\"carbon_mass_fraction\"]: carbon_mass_fraction: NaN",
            "excluded[0].ball.radius: radius: 0.0",
            "excluded[0].ball.centre.values[\"process_route\"]: process_route: not set");
  }

  @Test
  void aDesignIsFoundBehindOneThatIsListedTwice() {
    Design good = Samples.dryDesign(0.4, 0.5, 0.1);
    request
        .addExcludedBuilder()
        .getPointsBuilder()
        .addAllDesigns(List.of(good, good, Design.getDefaultInstance()));
    assertThat(faults()).containsExactly("excluded[0].points.designs[2]: design: not set");
  }

  private Zone.Box.Builder box() {
    return request.addExcludedBuilder().getBoxBuilder();
  }

  private List<String> faults() {
    InvalidRequestException refused =
        catchThrowableOfType(
            InvalidRequestException.class, () -> PlanningRequests.read(request.build(), campaign));
    return refused.violations().stream()
        .map(v -> v.field() + ": " + v.description())
        .map(fault -> fault.substring(0, fault.indexOf(" (")))
        .toList();
  }
}
