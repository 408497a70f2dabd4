package org.percola.benchmarks.service;

import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.percola.benchmarks.Benchmarks;
import org.percola.v1.Campaign;

/// Every call that changes something is sent again and again, several at a time, as clients do when
/// answers get lost; some of the repeats with another body under the same `request_id`.
///
/// A repeat must get the first answer and change nothing; another body must be refused.
public final class ReplayedCalls implements Benchmarks.Benchmark {
  private static final int REPEATS = 10_000;
  private static final int QUICK_REPEATS = 100;

  /// Repeats of one request; then another request of the same kind is tried.
  private static final int GROUP = 100;

  private static final int CONNECTIONS = 4;
  private static final double CHANGED = 0.05;

  /// What repeating calls came to.
  ///
  /// @param calls kinds of calls
  /// @param repeats of the same request
  /// @param otherAnswers repeats that got another answer than the first
  /// @param doubleEffects requests after whose repeats more had changed than after the first
  /// @param changed requests with another body under the same id
  /// @param changedTaken those of them that were not refused for it
  public record Figures(
      int calls,
      long repeats,
      long otherAnswers,
      long doubleEffects,
      long changed,
      long changedTaken) {
    private static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);

    private Figures plus(Figures more) {
      return new Figures(
          calls + more.calls,
          repeats + more.repeats,
          otherAnswers + more.otherAnswers,
          doubleEffects + more.doubleEffects,
          changed + more.changed,
          changedTaken + more.changedTaken);
    }

    @Override
    public String toString() {
      return """
      kinds of calls              %d
      repeats                     %d
      other answers               %d
      double effects              %d
      repeats with a changed body %d
      of these not refused        %d\
      """
          .formatted(calls, repeats, otherAnswers, doubleEffects, changed, changedTaken);
    }
  }

  @Override
  public void run() throws Exception {
    print(REPEATS);
  }

  @Override
  public void quick() throws Exception {
    print(QUICK_REPEATS);
  }

  private static void print(int repeats) throws Exception {
    System.out.printf("Every changing call repeated %d times%n%s%n", repeats, replay(repeats));
  }

  /// Repeats every changing call so many times.
  public static Figures replay(int repeats) throws Exception {
    Figures all = Figures.NONE;
    try (Lab lab = Lab.open(CONNECTIONS)) {
      MutatingCalls calls = new MutatingCalls(lab);
      for (String name : calls.names()) {
        Figures ofCall = new Figures(1, 0, 0, 0, 0, 0);
        for (int done = 0; done < repeats; done += GROUP) {
          Campaign campaign = lab.study(name + " " + done);
          Message.Builder request = calls.request(name, campaign);
          RepeatedCall call = new RepeatedCall(lab, name, request, campaign);
          ofCall = ofCall.plus(repeat(call, Math.min(GROUP, repeats - done), done));
        }
        all = all.plus(ofCall);
      }
    }
    return all;
  }

  private static Figures repeat(RepeatedCall call, int times, int seed) throws Exception {
    Random luck = new Random(seed);
    Message first = call.send(0);
    String effect = call.effect();
    List<Future<Boolean>> same = new ArrayList<>();
    List<Future<Boolean>> refused = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (int i = 0; i < times; i++) {
        int connection = i;
        if (luck.nextDouble() < CHANGED) {
          refused.add(threads.submit(() -> call.refusedWhenChanged(connection)));
        } else {
          same.add(threads.submit(() -> call.send(connection).equals(first)));
        }
      }
    }
    long doubled = call.effect().equals(effect) ? 0 : 1;
    return new Figures(0, same.size(), failed(same), doubled, refused.size(), failed(refused));
  }

  private static long failed(List<Future<Boolean>> all) throws Exception {
    long failed = 0;
    for (Future<Boolean> one : all) {
      failed += one.get() ? 0 : 1;
    }
    return failed;
  }
}
