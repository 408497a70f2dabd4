package org.percola.optimizer.search;

import org.percola.optimizer.design.Design;

/// A design and its score.
public record Found(Design design, double score) {}
