package org.percola.server.store;

import java.util.List;

/// Takes a campaign with its whole history out of one store and into another: every event, every
/// measurement, every time, so that nobody can tell where it was.
///
/// The lines are JSON: a head, a row of a table each, and an end that says how many there were.
/// Answers kept for repeated requests stay behind; requests under way must be answered before.
public interface CampaignArchive {

  /// All rows of a campaign, at one moment.
  ///
  /// @throws NotFoundException when there is none of that id
  List<String> archive(String campaignId);

  /// Adds a campaign as it was taken out, under its own id: all of it or nothing.
  ///
  /// @throws AlreadyExistsException when there is one of that id
  /// @throws DamagedArchiveException when something is missing or cannot be read
  StoredCampaign restore(List<String> lines);
}
