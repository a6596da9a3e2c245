import { suggestAngles } from "#lib/domain/first-touch/suggest-angles.ts";
import { writeDraft } from "#lib/domain/message/write-draft.ts";
import { EMPTY_NOTE } from "#lib/domain/note/note.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { NOW, PLAYBOOK, tell } from "../story/make-record.ts";

export interface Manner {
  readonly language?: "en" | "ar";
  readonly channel?: "email" | "chat";
  readonly playbook?: Playbook;
}

/** All drafts that would be offered for a record, with the input that a check needs. */
export function draftsOf(snapshot: RecordSnapshot, manner: Manner = {}) {
  const { language = "en", channel = "email", playbook = PLAYBOOK } = manner;
  const base = { snapshot, story: tell(snapshot), note: EMPTY_NOTE, playbook };
  const suggestion = suggestAngles({ ...base, now: NOW });
  const angles = suggestion.type === "angles" ? suggestion.angles : [];
  return angles.map((angle) => {
    const input = { ...base, angle, person: { name: "Omar Haddad" }, language, channel };
    return { ...input, draft: writeDraft(input) };
  });
}
