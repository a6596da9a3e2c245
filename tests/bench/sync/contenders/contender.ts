import type { Process } from "../mortal.ts";
import type { Network } from "../network.ts";
import type { BenchWrite } from "../writes.ts";

/** What a process finds when it starts: its disk by name, and the way to the CRM. */
export interface Device {
  /** Tells the databases of one device from those of another. */
  readonly name: string;
  readonly network: Network;
}

/** One way to bring what people save into the CRM. */
export interface Contender {
  readonly id: string;
  readonly name: string;
  /** Starts it in a new process, with whatever an earlier one left on the device. */
  readonly start: (device: Device, process: Process) => Promise<Running>;
  /** How many writes it still keeps, seen from outside. */
  readonly waiting: (device: Device) => Promise<number>;
  /** Removes its databases. */
  readonly clear: (device: Device) => Promise<void>;
}

export interface Running {
  /** Fulfilled as soon as the writes would survive the process. */
  readonly save: (writes: readonly BenchWrite[]) => Promise<void>;
}
