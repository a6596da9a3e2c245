import { succeed } from "#lib/domain/failure.ts";
import type { Gateway } from "#lib/domain/gateway.ts";
import type { PatchWrite, TaskWrite } from "#lib/domain/write.ts";

/** A protection that is taken away, to see that it was needed; null takes none away. */
export type Weakness =
  /** A task is not looked for before it is created. */
  | "no-look"
  /** Nobody looks for second copies afterwards. */
  | "no-sweep"
  /** What nobody pressed is written like everything else. */
  | "no-condition"
  /** Each browser has names of its own for what it does. */
  | "own-names"
  /** Each browser goes by its own clock, whatever the CRM's replies say. */
  | "own-clock"
  | null;

/** The gateway of one browser with a protection less. */
export function weaken(gateway: Gateway, weakness: Weakness, browser: number): Gateway {
  switch (weakness) {
    case "no-look":
      return { ...gateway, findTasks: async () => succeed([]) };
    case "no-condition":
      return { ...gateway, patch: (key, write) => gateway.patch(key, unconditional(write)) };
    case "own-names":
      return {
        ...gateway,
        patch: (key, write) => gateway.patch(key, renamed(write, browser)),
        createTask: (key, write) => gateway.createTask(key, remarked(write, browser)),
        findTasks: (key, write) => gateway.findTasks(key, remarked(write, browser)),
      };
    case "no-sweep":
    case "own-clock":
    case null:
      return gateway;
  }
}

function unconditional({ onlyWhile: _, ...write }: PatchWrite): PatchWrite {
  return write;
}

function renamed(write: PatchWrite, browser: number): PatchWrite {
  return {
    ...write,
    events: write.events.map((event) => ({ ...event, id: `${event.id}-${browser}` })),
  };
}

function remarked(write: TaskWrite, browser: number): TaskWrite {
  return { ...write, marker: `${write.marker}-${browser}` };
}
