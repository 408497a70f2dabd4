package org.percola.server.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The operations of a database that several servers share, by db-scheduler: each is picked by one
/// server, which says every few seconds that it still has it; who falls silent loses it to another.
///
/// A server that was only paused may then run an operation that another has as well. That is why
/// operations are ended by their latest run alone, see [OperationChanges].
final class SharedOperationQueue implements OperationQueue {
  private static final String TABLE = "operation_queue";
  private static final String TASK = "operation";
  private static final String INSERT =
      """
      INSERT INTO operation_queue (task_name, task_instance, execution_time, picked, version)
      VALUES (:task, :name, :now, FALSE, 1)
      """;

  /// How often other servers' operations, and those of servers that stopped, are looked for.
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  /// A server is dead after as many heartbeats missed, 20 s: longer than a database needs to
  /// restart.
  private static final int MISSED_HEARTBEATS = 4;

  /// How long runs that were told to stop may take.
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final HikariDataSource connections;
  private final Scheduler scheduler;
  private volatile boolean paused;

  private SharedOperationQueue(HikariDataSource connections, Work work, int atATime) {
    this.connections = connections;
    OneTimeTask<Void> task =
        Tasks.oneTime(TASK)
            .onFailure(this::again)
            .onDeadExecutionRevive()
            .execute((instance, context) -> work.run(OperationName.of(instance.getId())));
    Clock clock = clock(connections);
    scheduler =
        Scheduler.create(connections, task)
            .tableName(TABLE)
            .threads(atATime)
            .clock(clock::instant)
            .pollingInterval(LOOK_EVERY)
            .pollUsingLockAndFetch(0.5, 1) // takes no more than it can run
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(GRACE)
            .failureLogging(LogLevel.DEBUG, false)
            .build();
  }

  static SharedOperationQueue over(PostgresDatabase database, Work work, int atATime) {
    HikariDataSource connections = database.finders();
    try {
      SharedOperationQueue queue = new SharedOperationQueue(connections, work, atATime);
      queue.scheduler.start();
      return queue;
    } catch (RuntimeException e) {
      connections.close();
      throw e;
    }
  }

  /// Queues an operation in the transaction that adds it.
  static void enqueue(Handle handle, OperationName name, Instant now) {
    handle
        .createUpdate(INSERT)
        .bind("task", TASK)
        .bind("name", name.text())
        .bind("now", Timestamp.from(now))
        .execute();
  }

  @Override
  public void added(OperationName name) {
    scheduler.triggerCheckForDueExecutions();
  }

  @Override
  public void pause() {
    paused = true;
    scheduler.pause();
  }

  @Override
  public void close() {
    pause();
    scheduler.stop();
    connections.close();
  }

  // At once when this server stops, so that another one need not wait.
  private void again(ExecutionComplete run, ExecutionOperations<Void> operations) {
    Duration pause = paused ? Duration.ZERO : LocalOperationQueue.AGAIN_AFTER;
    operations.reschedule(run, run.getTimeDone().plus(pause));
  }

  // The database's time as far as this machine's clock can keep it: servers compare heartbeats.
  private static Clock clock(HikariDataSource connections) {
    Clock own = Clock.systemUTC();
    Instant there =
        Jdbi.create(connections).withHandle(handle -> StoreClock.OF_POSTGRES.now(handle));
    return Clock.offset(own, Duration.between(own.instant(), there));
  }
}
