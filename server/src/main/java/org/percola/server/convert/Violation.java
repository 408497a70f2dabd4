package org.percola.server.convert;

/// One bad field of a request.
///
/// @param field its path from the request inwards, e.g. `campaign.spec.space.parameters[2].name`
/// @param description the name, the value and what was expected
public record Violation(String field, String description) {}
