package org.percola.benchmarks.study;

import org.percola.benchmarks.problem.Observation;
import org.percola.optimizer.design.Design;

/// One experiment of a race.
public record Trial(Design design, Observation observation) {}
