package org.percola.server.store;

/// A list of designs to choose from, which suggestions of a campaign name.
///
/// @param id the same for the same list, and for no other
/// @param document the designs
public record CandidateList(String id, String document) {}
