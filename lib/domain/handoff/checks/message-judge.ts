import type { Draft } from "../../first-touch/angle.ts";
import { createDraftCheck } from "../../guard/check-draft.ts";
import type { DraftFinding } from "../../guard/rules/rule.ts";
import { isEmptyNote } from "../../note/note.ts";
import type { Playbook } from "../../playbook/schema.ts";
import type { RecordSnapshot } from "../../snapshot.ts";
import { buildStory } from "../../story/build-story.ts";
import { handedNote } from "./handed-note.ts";

/**
 * Whether a message names nothing that this buyer did, saw or asked (R-SL-11); null for an empty one, and
 * where nothing of the buyer's is on record to hold it up to.
 */
export type MessageJudge = (text: string) => boolean | null;

/** Judges the texts of messages to one buyer as the guard does; the record is read when the first one comes. */
export function createMessageJudge(
  playbook: Playbook,
  snapshot: RecordSnapshot,
  now: string,
): MessageJudge {
  let check: ((draft: Draft) => readonly DraftFinding[]) | null = null;
  const note = handedNote(snapshot);
  const isBare = isEmptyNote(note) && !snapshot.touches.some(({ actor }) => actor === "buyer");
  return (text) => {
    if (isBare || text.trim() === "") return null;
    check ??= createDraftCheck({
      snapshot,
      story: buildStory({ snapshot, playbook, owners: [], now, locale: "en", timeZone: "UTC" }),
      note,
      playbook,
      angle: null,
    });
    return check({ subject: "", body: text }).some(({ rule }) => rule === "no-continuity");
  };
}
