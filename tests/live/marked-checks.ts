import type { Outcome } from "#lib/domain/failure.ts";
import type { FoundNote, Gateway } from "#lib/domain/gateway.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import type { TaskWrite, TimelineNoteWrite } from "#lib/domain/write.ts";
import type { Check, Live } from "./check.ts";
import { expectOk, expectThat } from "./finding.ts";

/** A note or a task: both are recognised by the marker in their text. */
interface Kind<Write extends TimelineNoteWrite | TaskWrite> {
  readonly what: "note" | "task";
  readonly toWrite: (live: Live, name: string) => Write;
  readonly create: (
    gateway: Gateway,
    record: RecordKey,
    write: Write,
  ) => Promise<Outcome<{ remoteId: string }>>;
  readonly find: (
    gateway: Gateway,
    record: RecordKey,
    write: Write,
  ) => Promise<Outcome<readonly FoundNote[]>>;
  readonly remove: (gateway: Gateway, remoteId: string) => Promise<Outcome<null>>;
}

const NOTES: Kind<TimelineNoteWrite> = {
  what: "note",
  toWrite: ({ runId, now }, name) => ({
    kind: "timeline-note",
    text: TEXT,
    marker: `HR-LIVE-${runId}-${name}`,
    at: new Date(now()).toISOString(),
    ownerId: null,
  }),
  create: (gateway, record, write) => gateway.createTimelineNote(record, write),
  find: (gateway, record, write) => gateway.findTimelineNotes(record, write),
  remove: (gateway, remoteId) => gateway.deleteTimelineNote(remoteId),
};

/** Due in a year: nobody is reminded of what is gone a minute later. */
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

const TASKS: Kind<TaskWrite> = {
  what: "task",
  toWrite: ({ runId, now }, name) => ({
    kind: "task",
    title: "A live check of Handrail (remove me)",
    text: TEXT,
    marker: `HR-LIVE-${runId}-T${name}`,
    dueAt: new Date(now() + YEAR_MS).toISOString(),
    ownerId: null,
  }),
  create: (gateway, record, write) => gateway.createTask(record, write),
  find: (gateway, record, write) => gateway.findTasks(record, write),
  remove: (gateway, remoteId) => gateway.deleteTask(remoteId),
};

const TEXT = `A live check of Handrail wrote this and removes it.\n<b>Not bold</b> & “quoted”\nقطع الغيار`;

function checksOf<Write extends TimelineNoteWrite | TaskWrite>(
  kind: Kind<Write>,
): readonly Check[] {
  const { what, toWrite, create, find, remove } = kind;
  const copies = async ({ gateway, people }: Live, write: Write): Promise<number> =>
    expectOk("Looking for it", await find(gateway, people[0], write)).length;
  return [
    {
      promise: `a ${what} is found by its marker at once; what a repeat does is what is declared`,
      run: async (live) => {
        const { gateway, people, made } = live;
        const write = toWrite(live, "A");
        made.marked(people[0], write);
        const first = expectOk(`Writing a ${what}`, await create(gateway, people[0], write));
        expectThat((await copies(live, write)) === 1, `The ${what} was not found right after.`);
        const second = expectOk("Repeating it", await create(gateway, people[0], write));
        const count = await copies(live, write);
        const isSame = first.remoteId === second.remoteId;
        live.measured(
          `a repeated ${what}`,
          `${count === 1 ? "makes no second one" : "makes a second one"}; the answer names ${isSame ? "the first" : "another"}`,
        );
        const isKeyed = gateway.capabilities.idempotentCreate !== "marker";
        expectThat(!isKeyed || (count === 1 && isSame), `A keyed ${what} was written twice.`);
      },
    },
    {
      promise: `a ${what} that is taken away is gone, also when it is asked twice`,
      run: async (live) => {
        const { gateway, people, made } = live;
        const write = toWrite(live, "B");
        made.marked(people[0], write);
        const created = await create(gateway, people[0], write);
        const { remoteId } = expectOk(`Writing a ${what}`, created);
        for (let turn = 0; turn < 2; turn += 1) {
          expectOk("Taking it away", await remove(gateway, remoteId));
        }
        expectThat((await copies(live, write)) === 0, `The ${what} is still there.`);
      },
    },
  ];
}

export const MARKED_CHECKS: readonly Check[] = [...checksOf(NOTES), ...checksOf(TASKS)];
