import type { ConnectionRow } from "#lib/store/rows.ts";

/** Why nothing can be changed at the moment, or null when it can: the reason that a button shows. */
export function whyNotNow(connection: ConnectionRow, armed: boolean): string | null {
  if (connection.person === null) return "Say who you are first: the log names who did what.";
  if (!armed) return "Waiting for the page to confirm this sidebar.";
  return null;
}
