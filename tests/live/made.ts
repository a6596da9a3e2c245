import type { Gateway } from "#lib/domain/gateway.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import type { TaskWrite, TimelineNoteWrite } from "#lib/domain/write.ts";
import { expectOk } from "./finding.ts";
import type { Ask, LiveCrm, LivePerson } from "./live-crm.ts";

/** What this run has made, or may have made, so that all of it can be removed again. */
export interface Made {
  /** Makes a person. Noted before the request leaves: what broke off may have happened. */
  readonly person: (person: LivePerson) => Promise<RecordKey>;
  /** To be told before a note or a task leaves. */
  readonly marked: (record: RecordKey, write: TimelineNoteWrite | TaskWrite) => void;
  /** Removes everything; answers with what is left, in words. */
  readonly remove: () => Promise<readonly string[]>;
}

interface MadePerson {
  readonly person: LivePerson;
  id: string | null;
}

export interface MadePorts {
  readonly crm: LiveCrm;
  readonly gateway: Gateway;
  readonly ask: Ask;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** How often a removal is tried that does not work, and how long it rests in between. */
const TRIES = 3;
const REST_MS = 10_000;

export function createMade({ crm, gateway, ask, sleep }: MadePorts): Made {
  const people: MadePerson[] = [];
  const marked: Parameters<Made["marked"]>[] = [];

  const removeMarked: (...args: Parameters<Made["marked"]>) => Promise<void> = async (
    record,
    write,
  ) => {
    const isTask = write.kind === "task";
    const found = isTask
      ? await gateway.findTasks(record, write)
      : await gateway.findTimelineNotes(record, write);
    for (const { remoteId } of expectOk("Looking for it", found)) {
      const removed = isTask
        ? await gateway.deleteTask(remoteId)
        : await gateway.deleteTimelineNote(remoteId);
      expectOk("Removing it", removed);
    }
  };
  /** A creation whose answer was lost is looked up by the address that nobody else has. */
  const idOf = async ({ id, person }: MadePerson): Promise<string | null> => {
    if (id !== null) return id;
    const found = expectOk("Looking for them", await gateway.findByEmails([person.email]));
    return found[0]?.key.recordId ?? null;
  };

  return {
    person: async (person) => {
      const made: MadePerson = { person, id: null };
      people.push(made);
      const recordId = await crm.createPerson(ask, person);
      made.id = recordId;
      return { connectionId: "live", objectType: "person", recordId };
    },
    marked: (record, write) => {
      marked.push([record, write]);
    },
    remove: async () => {
      const left: string[] = [];
      const tryTo = async (what: string, work: () => Promise<void>): Promise<void> => {
        for (let tries = 1; ; tries += 1) {
          try {
            return await work();
          } catch (error) {
            const why = error instanceof Error ? error.message : String(error);
            if (tries === TRIES) return void left.push(`${what} (${why})`);
            await sleep(REST_MS);
          }
        }
      };
      for (const [record, write] of marked) {
        await tryTo(`what bears “${write.marker}”`, () => removeMarked(record, write));
      }
      for (const made of people) {
        await tryTo(`the person ${made.person.email}, id ${made.id ?? "unknown"}`, async () => {
          const id = await idOf(made);
          if (id !== null) await crm.removePerson(ask, id);
        });
      }
      return left;
    },
  };
}
