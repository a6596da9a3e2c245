import { useLiveQuery } from "dexie-react-hooks";
import { useMemo } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useOwners } from "#components/data/use-live.ts";
import { useNow } from "#components/ui/use-now.ts";
import type { AngleSuggestion } from "#lib/domain/first-touch/angle.ts";
import type { NextStep } from "#lib/domain/first-touch/next-step/next-step.ts";
import { suggestAngles } from "#lib/domain/first-touch/suggest-angles.ts";
import { suggestNextStep } from "#lib/domain/first-touch/suggest-next-step.ts";
import { type HandoffNote, NOTE_FIELDS, noteFromHandoff } from "#lib/domain/note/note.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { buildStory } from "#lib/domain/story/build-story.ts";
import type { Story } from "#lib/domain/story/story.ts";
import { readDraft } from "#lib/store/draft-journal.ts";
import { type Learned, useLearning } from "./use-learning.ts";

/** A day's difference is what angles and stories speak of, so that an hour is fresh enough. */
const LOOK_AGAIN_MS = 3_600_000;

/** What angles, drafts and outlines are made of. */
export interface FirstTouchMaterial {
  readonly snapshot: RecordSnapshot;
  readonly story: Story;
  readonly note: HandoffNote;
  readonly playbook: Playbook;
  /** Null where no outcome is known. */
  readonly learned: Learned | null;
}

export interface FirstTouchSuggestions {
  readonly material: FirstTouchMaterial;
  readonly nextStep: NextStep;
  readonly suggestion: AngleSuggestion;
}

/** The material for a first touch and what it supports; null for the moment in which it is read. */
export function useFirstTouch(snapshot: RecordSnapshot): FirstTouchSuggestions | null {
  const { deps, playbook, locale, timeZone } = useHandrail();
  const owners = useOwners(snapshot.key.connectionId);
  const now = new Date(useNow(deps.now, LOOK_AGAIN_MS)).toISOString();
  const note = useNoteAsItStands(snapshot);
  const learned = useLearning(snapshot);
  return useMemo(() => {
    if (learned === undefined) return null;
    const story = buildStory({ snapshot, playbook, owners, now, locale, timeZone });
    const material = { snapshot, story, note, playbook, learned };
    return {
      material,
      nextStep: suggestNextStep({ ...material, now }),
      suggestion: suggestAngles({ ...material, now, learning: learned?.learning ?? null }),
    };
  }, [snapshot, playbook, owners, now, locale, timeZone, note, learned]);
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
