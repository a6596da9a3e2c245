import type { HandoffNote } from "#lib/domain/note/note.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { makeBareRecord, makeEvent, makeLog, makeRecord, makeTouch } from "../story/make-record.ts";

/** A lead, a playbook, and the angles that are to be suggested. */
export interface RankingCase {
  readonly title: string;
  readonly record: RecordSnapshot;
  readonly note?: Partial<HandoffNote>;
  readonly playbook: Playbook;
  /** Ids in the order in which they are suggested. */
  readonly order: readonly string[];
  /** A part of a ground of the first. */
  readonly because: string;
}

export const page = (asset: string, day = "11-19") => makeTouch("page-view", day, { asset });
export const wrote = (words: string, day = "11-19") => makeTouch("form-submission", day, { words });
export const bare = (...touches: RecordSnapshot["touches"]) => makeBareRecord({ touches });
export const known = (parts: Partial<RecordSnapshot>, ...touches: RecordSnapshot["touches"]) =>
  makeRecord({ touches, ...parts });
export const told = (facts: Record<string, string>) =>
  makeBareRecord({
    handoff: {
      log: makeLog(makeEvent("added-touch", "11-19", { words: "Chat: a talk", facts })),
    },
  });
