import type { Failure } from "#lib/domain/failure.ts";
import type { OutboxEntry } from "#lib/domain/outbox.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";

/**
 * What keeps every write of an account here, null when nothing is known to: no connection, one that opens
 * another account or server than the write was made for (P13.1), a key that a person has to see to, a limit
 * that has not ended. `undefined` stands for a connection that is still being read.
 */
export function whatStops(
  entry: Pick<OutboxEntry, "account" | "server">,
  connection: Pick<ConnectionRow, "account" | "server" | "trouble"> | null | undefined,
  now: number,
): Failure | null {
  if (connection === undefined) return null;
  if (connection === null) return { type: "needs-sign-in", cause: "missing" };
  if (connection.account.id !== entry.account) {
    return { type: "wrong-account", expected: entry.account, actual: connection.account.id };
  }
  if (connection.server !== entry.server) {
    return { type: "wrong-account", expected: entry.server, actual: connection.server };
  }
  const { trouble } = connection;
  switch (trouble?.type) {
    case "needs-sign-in":
    case "wrong-account":
      return trouble;
    case "rate-limited":
      return trouble.retryAt > now ? trouble : null;
    default:
      return null;
  }
}
