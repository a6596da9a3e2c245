import {
  type Replay,
  type ReplayInput,
  type ReplayProgress,
  replayRules,
} from "#lib/domain/routing/replay-rules.ts";

/** As many as are replayed within a few milliseconds, so that no key waits for them. */
const LEADS_AT_ONCE = 50;

/** Replays leads by both sets of rules and leaves the page a moment in between; null when it was stopped. */
export async function compareRules(
  input: ReplayInput,
  signal: AbortSignal,
  onProgress: (progress: ReplayProgress) => void,
): Promise<Replay | null> {
  const run = replayRules(input, LEADS_AT_ONCE);
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
    onProgress(step.value);
    await leaveAMoment();
    if (signal.aborted) return null;
  }
}

/** Lets the page do what waits. A timer would be slowed down to one a second in a tab behind others. */
function leaveAMoment(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
