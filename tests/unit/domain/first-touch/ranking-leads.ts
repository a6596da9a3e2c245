import type { AngleSuggestion } from "#lib/domain/first-touch/angle.ts";
import type { AngleLearning } from "#lib/domain/first-touch/learning/angle-record.ts";
import { suggestAngles } from "#lib/domain/first-touch/suggest-angles.ts";
import type { HandoffNote } from "#lib/domain/note/note.ts";
import { EMPTY_NOTE } from "#lib/domain/note/note.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { NOW, PLAYBOOK, tell } from "../story/make-record.ts";

/** The angles for a record, with what is given beside it. */
export function suggestFor(
  snapshot: RecordSnapshot,
  given: {
    readonly note?: Partial<HandoffNote> | undefined;
    readonly playbook?: Playbook;
    readonly learning?: AngleLearning;
  } = {},
): AngleSuggestion {
  return suggestAngles({
    snapshot,
    story: tell(snapshot),
    note: { ...EMPTY_NOTE, ...given.note },
    playbook: given.playbook ?? PLAYBOOK,
    now: NOW,
    ...(given.learning === undefined ? {} : { learning: given.learning }),
  });
}
