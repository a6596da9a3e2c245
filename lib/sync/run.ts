import type { Failure } from "../domain/failure.ts";
import type { RecordKey } from "../domain/record.ts";
import type { OpenConnection, OutboxLease, SyncPorts } from "./ports.ts";

/** One drainer at work on one connection, and what it has seen so far. */
export interface Run {
  readonly ports: SyncPorts;
  readonly lease: OutboxLease;
  /** Null when the connection is gone or signed out. */
  readonly connection: OpenConnection | null;
  /** Until when the connection as a whole stands still (P11.3). */
  pausedUntil: number | null;
  /** The account that the credential opens, once the CRM has said so. */
  account: string | null;
  /** Records that something was sent to, by key. */
  readonly written: Map<string, RecordKey>;
  /** The most entries that go together with this one: halved each time that their shipment is refused (P5.2). */
  readonly company: Map<string, number>;
  /** The next moment for which something waits. */
  nextAt: number | null;
  /** Whether anything was sent since the outbox was last read from the start. */
  hasMoved: boolean;
}

/** Notes that something waits for `moment`. */
export function waitUntil(run: Run, moment: number): void {
  run.nextAt = Math.min(run.nextAt ?? moment, moment);
}

/** Stops the whole connection. */
export function pauseUntil(run: Run, moment: number): void {
  run.pausedUntil = Math.max(run.pausedUntil ?? moment, moment);
  waitUntil(run, moment);
}

/** Whether only a person can set the connection going again. */
export function needsPerson(failure: Failure): boolean {
  return failure.type === "needs-sign-in" || failure.type === "wrong-account";
}
