import type { TimelineNoteWrite } from "#lib/domain/write.ts";
import type { Check, Live } from "./check.ts";
import { expectOk, expectThat } from "./finding.ts";

export const NOTE_CHECKS: readonly Check[] = [
  {
    promise: "a note is found by its marker at once; what a repeat does is what is declared",
    run: async (live) => {
      const { gateway, people, made } = live;
      const note = toNote(live, "A");
      made.note(people[0], note);
      const first = expectOk("Writing a note", await gateway.createTimelineNote(people[0], note));
      expectThat((await copies(live, note)) === 1, "The note was not found right after.");
      const second = expectOk("Repeating it", await gateway.createTimelineNote(people[0], note));
      const count = await copies(live, note);
      const isSame = first.remoteId === second.remoteId;
      live.measured(
        "a repeated note",
        `${count === 1 ? "makes no second one" : "makes a second one"}; the answer names ${isSame ? "the first" : "another"}`,
      );
      const isKeyed = gateway.capabilities.idempotentCreate !== "marker";
      expectThat(!isKeyed || (count === 1 && isSame), "A keyed note was written twice.");
    },
  },
  {
    promise: "a note that is taken away is gone, also when it is asked twice",
    run: async (live) => {
      const { gateway, people, made } = live;
      const note = toNote(live, "B");
      made.note(people[0], note);
      const { remoteId } = expectOk(
        "Writing a note",
        await gateway.createTimelineNote(people[0], note),
      );
      for (let turn = 0; turn < 2; turn += 1) {
        expectOk("Taking it away", await gateway.deleteTimelineNote(remoteId));
      }
      expectThat((await copies(live, note)) === 0, "The note is still there.");
    },
  },
];

function toNote({ runId, now }: Live, name: string): TimelineNoteWrite {
  return {
    kind: "timeline-note",
    text: `A live check of Handrail wrote this and removes it.\n<b>Not bold</b> & “quoted”\nقطع الغيار`,
    marker: `HR-LIVE-${runId}-${name}`,
    at: new Date(now()).toISOString(),
    ownerId: null,
  };
}

async function copies({ gateway, people }: Live, note: TimelineNoteWrite): Promise<number> {
  return expectOk("Looking for it", await gateway.findTimelineNotes(people[0], note)).length;
}
