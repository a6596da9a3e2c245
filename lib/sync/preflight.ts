import { type Failure, fail, type Outcome, succeed } from "../domain/failure.ts";
import type { OutboxEntry } from "../domain/outbox.ts";
import { LONGEST_PAUSE_MS, pauseOfAge } from "./backoff.ts";
import { needsPerson, pauseUntil, type Run, waitUntil } from "./run.ts";

type Group = readonly OutboxEntry[];

/**
 * Answers which of these may leave: the connection must be there and open the account and the server
 * that they were made for (P13). What may not leave waits and says why; nothing was tried, so it can
 * still be undone.
 */
export async function preflight(run: Run, ready: readonly Group[]): Promise<readonly Group[]> {
  const account = await findAccount(run);
  if (!account.ok) {
    const until = await hold(run, ready.flat(), account.failure);
    pauseUntil(run, until);
    return [];
  }
  const allowed: Group[] = [];
  for (const group of ready) {
    const wrong = group.map((entry) => wrongTarget(run, entry, account.value)).find(Boolean);
    if (wrong === undefined || wrong === null) allowed.push(group);
    else await hold(run, group, wrong);
  }
  return allowed;
}

/** Asked once in a run, and by the connection once in a worker's life (P13.2). */
async function findAccount(run: Run): Promise<Outcome<string>> {
  const { connection } = run;
  if (connection === null) return fail({ type: "needs-sign-in", cause: "missing" });
  if (run.account !== null) return succeed(run.account);
  const account = await connection.account();
  if (account.ok) run.account = account.value;
  return account;
}

/** Why an entry may not leave through this connection, null when it may (P13.1). */
function wrongTarget(run: Run, entry: OutboxEntry, account: string): Failure | null {
  const server = run.connection?.gateway.server ?? entry.server;
  if (entry.server !== server) {
    return { type: "wrong-account", expected: entry.server, actual: server };
  }
  if (entry.account === account) return null;
  return { type: "wrong-account", expected: entry.account, actual: account };
}

/** Lets entries wait for a reason that is none of theirs; answers until when. */
async function hold(run: Run, entries: Group, failure: Failure): Promise<number> {
  const now = run.ports.clock.now();
  const until = endOfPause(failure, entries, now, run.ports.random.next());
  await run.lease.settle(
    entries.map(({ id, state, mayHaveHappened, doubtful }) => ({
      id,
      state,
      notBefore: until,
      mayHaveHappened,
      doubtful,
      trouble: failure,
    })),
  );
  waitUntil(run, until);
  const [first] = entries;
  if (first !== undefined && needsPerson(failure)) {
    await run.ports.connections.report(first.record.connectionId, failure);
  }
  return until;
}

function endOfPause(
  failure: Failure,
  ready: readonly OutboxEntry[],
  now: number,
  random: number,
): number {
  switch (failure.type) {
    case "rate-limited":
    case "busy":
      return Math.max(now + 1_000, failure.retryAt);
    case "needs-sign-in":
    case "wrong-account":
    case "forbidden":
      return now + LONGEST_PAUSE_MS;
    default:
      return now + pauseOfAge(Math.min(...ready.map((entry) => now - entry.createdAt)), random);
  }
}
