package org.percola.server.store;

/// One of the runs of an operation. A later one takes the operation from it.
///
/// @param attempt 1, 2, …
public record OperationRun(OperationName name, long attempt) {}
