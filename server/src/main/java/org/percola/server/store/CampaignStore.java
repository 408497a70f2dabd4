package org.percola.server.store;

import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Where campaigns are kept.
///
/// A change is all or nothing: its effect, its event, the revision and the answer to its request
/// are written together, and once [#change] has returned they survive a crash. Safe for use by many
/// threads.
public interface CampaignStore extends CampaignReads, CampaignArchive, AutoCloseable {

  /// The keys that are kept beside the campaigns.
  KeyStore keys();

  /// The operations that are kept beside the campaigns.
  OperationReads operations();

  /// Has operations run from now on, those that are open already among them.
  ///
  /// @param atATime operations that this process runs side by side
  OperationQueue runOperations(OperationQueue.Work work, int atATime);

  /// The answer that a request got before, or null when it is new.
  ///
  /// @throws RequestIdReusedException when its id came before with another body
  byte @Nullable [] answered(ChangeRequest request);

  /// Makes a change, unless the request was answered before: then it has no further effect and gets
  /// the same answer.
  ///
  /// @param work does the change and writes the answer; must be short, for changes wait for one
  ///   another, and may be done several times, of which one counts
  /// @throws RequestIdReusedException when the request's id came before with another body
  /// @throws BusyException when too many changes are waiting
  /// @throws UnavailableException when the database does not answer
  /// @throws OutcomeUnknownException when it stopped answering while it wrote the change of a
  ///   request without an id
  byte[] change(ChangeRequest request, Function<CampaignChanges, byte[]> work);

  /// Says where other processes that find the database taken may ask for it. Without effect where
  /// they can share it.
  ///
  /// @param address host:port
  default void announce(String address) {}

  /// Whether changes can be made at the moment.
  boolean reachable();

  /// Tells from now on how many nanoseconds each transaction took to be on disk.
  default void observe(LongConsumer commits) {}

  /// Finishes what has begun, then lets go of everything.
  @Override
  void close();
}
