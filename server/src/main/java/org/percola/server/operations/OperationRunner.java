package org.percola.server.operations;

import io.grpc.Context;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.percola.server.store.BusyException;
import org.percola.server.store.CampaignStore;
import org.percola.server.store.ChangeRequest;
import org.percola.server.store.NotFoundException;
import org.percola.server.store.OperationLostException;
import org.percola.server.store.OperationName;
import org.percola.server.store.OperationQueue;
import org.percola.server.store.OutcomeUnknownException;
import org.percola.server.store.PreconditionException;
import org.percola.server.store.Refusal;
import org.percola.server.store.StoppingException;
import org.percola.server.store.StoredOperation;
import org.percola.server.store.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs operations: takes one from whoever had it, does its work, and writes down why when that
/// cannot be done.
///
/// | what the work throws | what becomes of the operation |
/// | --- | --- |
/// | nothing | it has ended |
/// | [OperationLostException] | it is another run's, or has ended |
/// | [CancellationException] | the same; when this server stops it is run again |
/// | the store is busy or away, the server stops | it is run again |
/// | any other exception, or that memory did not suffice | it ends with that as its error |
/// | any other error | it is run again |
final class OperationRunner implements OperationQueue.Work {
  private static final Logger LOG = LoggerFactory.getLogger(OperationRunner.class);

  /// Runs after which an operation is given up: one that brings down its server must not do so for
  /// ever, and a lab that restarts its servers every hour must not lose a long one.
  static final int MOST_RUNS = 20;

  private static final byte[] NO_ANSWER = {};

  private final CampaignStore store;
  private final Map<String, LongWork> works;
  private final Results results;
  private final Consumer<OperationName> ended;
  private final Map<OperationName, Context.CancellableContext> running = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  /// @param works what to do, by the call that asks for it
  /// @param ended is told when a run is over
  OperationRunner(
      CampaignStore store,
      Map<String, LongWork> works,
      Results results,
      Consumer<OperationName> ended) {
    this.store = store;
    this.works = Map.copyOf(works);
    this.results = results;
    this.ended = ended;
  }

  @Override
  public void run(OperationName name) {
    try {
      run(new Run(store, begun(name)));
    } catch (OperationLostException | NotFoundException e) {
      // It ended before, or was forgotten.
    } catch (CancellationException | StoppingException e) {
      throw e; // nothing is wrong
    } catch (Refusal e) {
      LOG.warn("{}: to be run again ({})", name.text(), e.getMessage());
      throw e;
    } catch (RuntimeException | Error e) {
      LOG.error("{}: to be run again", name.text(), e);
      throw e;
    } finally {
      ended.accept(name);
    }
  }

  /// Stops an operation if it is being run here.
  void stop(OperationName name) {
    Context.CancellableContext context = running.get(name);
    if (context != null) {
      context.cancel(null);
    }
  }

  /// Stops all of them, and whatever comes.
  void stopAll() {
    stopping = true;
    running.keySet().forEach(this::stop);
  }

  private StoredOperation begun(OperationName name) {
    StoredOperation[] begun = new StoredOperation[1];
    store.change(
        new ChangeRequest("", "BeginOperation", "", ""),
        changes -> {
          begun[0] = changes.operations(name.campaignId()).begin(name.id());
          return NO_ANSWER;
        });
    return begun[0];
  }

  private void run(Run run) {
    Context.CancellableContext context = Context.ROOT.withCancellation();
    running.put(run.name(), context);
    try (Watch _ = Watch.over(run, () -> context.cancel(null))) {
      if (stopping) {
        throw new StoppingException();
      }
      context.run(() -> work(run));
    } catch (CancellationException e) {
      if (run.own()) {
        throw e;
      }
    } finally {
      running.remove(run.name(), context); // a later run may be there too
      context.cancel(null);
    }
  }

  private void work(Run run) {
    try {
      workOf(run).run(run);
    } catch (OperationLostException
        | CancellationException
        | BusyException
        | UnavailableException
        | OutcomeUnknownException
        | StoppingException e) {
      throw e;
    } catch (RuntimeException e) {
      end(run, results.failed(e));
    } catch (OutOfMemoryError e) {
      end(run, results.failed(e)); // what the work held is free again
    }
  }

  private static void end(Run run, byte[] failure) {
    run.end(changes -> failure);
  }

  private LongWork workOf(Run run) {
    String name = run.name().text();
    if (run.attempt() > MOST_RUNS) {
      throw new PreconditionException(
          "OPERATION_GIVEN_UP",
          "%s: given up after %d runs that did not end (expected: fewer)"
              .formatted(name, MOST_RUNS));
    }
    LongWork work = works.get(run.method());
    if (work == null) {
      throw new PreconditionException(
          "OPERATION_UNKNOWN",
          "%s: of %s, which this server does not know (expected: one of a newer Percola)"
              .formatted(name, run.method()));
    }
    return work;
  }
}
