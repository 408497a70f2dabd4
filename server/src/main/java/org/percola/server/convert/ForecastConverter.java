package org.percola.server.convert;

import java.util.List;
import org.percola.optimizer.planning.DesignForecast;
import org.percola.optimizer.planning.Prediction;
import org.percola.optimizer.planning.TargetChance;

/// What is believed of designs.
public final class ForecastConverter {
  private ForecastConverter() {}

  /// What is believed of one design.
  ///
  /// @param campaignId of the campaign whose experiments are named
  public static org.percola.v1.DesignForecast toProto(DesignForecast forecast, String campaignId) {
    org.percola.v1.DesignForecast.Builder proto =
        org.percola.v1.DesignForecast.newBuilder()
            .setDesign(DesignConverter.toProto(forecast.design()))
            .setProbabilityFeasible(forecast.probabilityFeasible());
    forecast.predictions().forEach(p -> proto.addPredictions(toProto(p)));
    forecast.targets().forEach(t -> proto.addTargets(toProto(t)));
    forecast.assessments().forEach(a -> proto.addAssessments(AssessmentConverter.toProto(a)));
    proto.setApplicability(ApplicabilityConverter.toProto(forecast.applicability(), campaignId));
    return proto.build();
  }

  /// Forecasts packed by column.
  ///
  /// @param forecasts all of one campaign, so that they name the same things in the same order
  public static org.percola.v1.ForecastTable toTable(
      List<DesignForecast> forecasts, String campaignId) {
    org.percola.v1.ForecastTable.Builder table =
        org.percola.v1.ForecastTable.newBuilder().setRows(forecasts.size());
    for (DesignForecast forecast : forecasts) {
      table.addProbabilityFeasible(forecast.probabilityFeasible());
      for (int i = 0; i < forecast.predictions().size(); i++) {
        add(outcomes(table, i), forecast.predictions().get(i));
      }
      for (int i = 0; i < forecast.targets().size(); i++) {
        TargetChance chance = forecast.targets().get(i);
        targets(table, i)
            .setTarget(OutcomeConstraintConverter.toProto(chance.target()))
            .addProbability(chance.probability());
      }
      for (int i = 0; i < forecast.assessments().size(); i++) {
        add(constraints(table, i), AssessmentConverter.toProto(forecast.assessments().get(i)));
      }
      table.addApplicability(ApplicabilityConverter.toProto(forecast.applicability(), campaignId));
    }
    return table.build();
  }

  private static void add(
      org.percola.v1.ForecastTable.OutcomeColumns.Builder columns, Prediction prediction) {
    columns
        .setOutcome(prediction.outcome())
        .setUnit(prediction.unit())
        .addMean(prediction.mean())
        .addStandardDeviation(prediction.standardDeviation())
        .addLower(prediction.lower())
        .addLowerQuartile(prediction.lowerQuartile())
        .addUpperQuartile(prediction.upperQuartile())
        .addMedian(prediction.median())
        .addUpper(prediction.upper())
        .addPriorMean(prediction.priorMean())
        .setNothingKnown(prediction.nothingKnown());
  }

  private static void add(
      org.percola.v1.ForecastTable.ConstraintColumns.Builder columns,
      org.percola.v1.Assessment assessment) {
    columns
        .setConstraint(assessment.getConstraint())
        .setUnit(assessment.getUnit())
        .setLimit(assessment.getLimit())
        .addValue(assessment.getValue())
        .addMargin(assessment.getMargin())
        .addProbabilityBroken(assessment.getProbabilityBroken())
        .addSatisfied(assessment.getSatisfied());
  }

  private static org.percola.v1.ForecastTable.OutcomeColumns.Builder outcomes(
      org.percola.v1.ForecastTable.Builder table, int i) {
    return i < table.getOutcomesCount() ? table.getOutcomesBuilder(i) : table.addOutcomesBuilder();
  }

  private static org.percola.v1.ForecastTable.TargetColumn.Builder targets(
      org.percola.v1.ForecastTable.Builder table, int i) {
    return i < table.getTargetsCount() ? table.getTargetsBuilder(i) : table.addTargetsBuilder();
  }

  private static org.percola.v1.ForecastTable.ConstraintColumns.Builder constraints(
      org.percola.v1.ForecastTable.Builder table, int i) {
    return i < table.getConstraintsCount()
        ? table.getConstraintsBuilder(i)
        : table.addConstraintsBuilder();
  }

  private static org.percola.v1.Prediction toProto(Prediction prediction) {
    return org.percola.v1.Prediction.newBuilder()
        .setOutcome(prediction.outcome())
        .setUnit(prediction.unit())
        .setMean(prediction.mean())
        .setStandardDeviation(prediction.standardDeviation())
        .setLower(prediction.lower())
        .setLowerQuartile(prediction.lowerQuartile())
        .setUpperQuartile(prediction.upperQuartile())
        .setMedian(prediction.median())
        .setUpper(prediction.upper())
        .setPriorMean(prediction.priorMean())
        .setNothingKnown(prediction.nothingKnown())
        .build();
  }

  private static org.percola.v1.TargetChance toProto(TargetChance chance) {
    return org.percola.v1.TargetChance.newBuilder()
        .setTarget(OutcomeConstraintConverter.toProto(chance.target()))
        .setProbability(chance.probability())
        .build();
  }
}
