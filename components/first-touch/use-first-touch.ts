import { useLiveQuery } from "dexie-react-hooks";
import { useMemo } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useOwners } from "#components/data/use-live.ts";
import { useNow } from "#components/ui/use-now.ts";
import type { AngleSuggestion } from "#lib/domain/first-touch/angle.ts";
import { suggestAngles } from "#lib/domain/first-touch/suggest-angles.ts";
import { type HandoffNote, NOTE_FIELDS, noteFromHandoff } from "#lib/domain/note/note.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { buildStory } from "#lib/domain/story/build-story.ts";
import type { Story } from "#lib/domain/story/story.ts";
import { readDraft } from "#lib/store/draft-journal.ts";

/** A day's difference is what angles and stories speak of, so that an hour is fresh enough. */
const LOOK_AGAIN_MS = 3_600_000;

/** What angles, drafts and outlines are made of. */
export interface FirstTouchMaterial {
  readonly snapshot: RecordSnapshot;
  readonly story: Story;
  readonly note: HandoffNote;
  readonly playbook: Playbook;
}

/** The material for a first touch and the angles that it supports. */
export function useFirstTouch(snapshot: RecordSnapshot): {
  readonly material: FirstTouchMaterial;
  readonly suggestion: AngleSuggestion;
} {
  const { deps, playbook, locale, timeZone } = useHandrail();
  const owners = useOwners(snapshot.key.connectionId);
  const now = new Date(useNow(deps.now, LOOK_AGAIN_MS)).toISOString();
  const note = useNoteAsItStands(snapshot);
  return useMemo(() => {
    const story = buildStory({ snapshot, playbook, owners, now, locale, timeZone });
    const material = { snapshot, story, note, playbook };
    return { material, suggestion: suggestAngles({ ...material, now }) };
  }, [snapshot, playbook, owners, now, locale, timeZone, note]);
}

/** The note on the record, with what somebody is typing into it laid over. */
function useNoteAsItStands(snapshot: RecordSnapshot): HandoffNote {
  const { store } = useHandrail();
  const draftId = `${recordKeyToString(snapshot.key)}#note`;
  const typed = useLiveQuery(async () => readDraft(store, draftId), [store, draftId]);
  return useMemo(() => {
    const note: Record<keyof HandoffNote, string> = { ...noteFromHandoff(snapshot.handoff) };
    for (const field of NOTE_FIELDS) note[field] = typed?.values[field] ?? note[field];
    return note;
  }, [snapshot, typed]);
}
