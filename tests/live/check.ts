import type { Gateway } from "#lib/domain/gateway.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import type { Made } from "./made.ts";
import type { Wire } from "./wire.ts";

/** Where a run is: its gateway, the two people that it made, and what makes it repeatable in a test. */
export interface Live {
  readonly gateway: Gateway;
  readonly wire: Wire;
  readonly made: Made;
  /** Unique to this run; part of every name, address and marker that it writes. */
  readonly runId: string;
  readonly people: readonly [RecordKey, RecordKey];
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Writes down a figure that the run has measured. */
  readonly measured: (what: string, figure: string) => void;
}

/** One promise of the contract, asked of a real account. A broken one throws a `Finding`. */
export interface Check {
  readonly promise: string;
  readonly run: (live: Live) => Promise<void>;
}
