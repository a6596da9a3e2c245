import {
  CALL_NOTES_OF_PART,
  type CallNotes,
  callNotesOf,
  newestAnswer,
} from "../handoff/call-notes.ts";
import type { HandoffNote, NoteField } from "../note/note.ts";
import { noteFromHandoff } from "../note/note.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import type { TouchKind } from "../touch.ts";
import type { CollectedSteps } from "./collect-steps.ts";
import { findTrigger, loudness } from "./find-trigger.ts";
import { known } from "./known.ts";
import { factsOf, readTalkFacts, type TalkFacts } from "./read-talks.ts";
import type { Step } from "./step.ts";
import type { Told } from "./story.ts";

/** The minimum context (R-CX-04..10) as far as the record holds it; null is "not known". */
export interface StoryFacts {
  readonly source: string | null;
  /** The hand raised; null when only the note, or nothing, names a trigger. */
  readonly triggerStep: Step | null;
  readonly triggerNote: string | null;
  /** The topic, promise or pain that attracted them. */
  readonly topic: string | null;
  readonly role: string | null;
  readonly company: string | null;
  readonly readiness: string | null;
  readonly nextStep: string | null;
  readonly asset: string | null;
  readonly problem: string | null;
  readonly note: HandoffNote;
  readonly talks: TalkFacts;
}

/**
 * Reads the seven answers from the note first, since a person wrote it, then from what was confirmed of
 * talks and noted of calls, then from the record.
 */
export function readFacts(
  snapshot: RecordSnapshot,
  steps: CollectedSteps,
  playbook: Playbook,
  told: readonly Told[],
): StoryFacts {
  const note = noteFromHandoff(snapshot.handoff);
  const talks = readTalkFacts([...steps.undated, ...steps.dated]);
  const { problem, nextStep, origin, introducer } = talks;
  const calls = callNotesOf(snapshot.handoff);
  const trigger = findTrigger(steps.dated, steps.undated) ?? newestTalk(steps);
  const { source, company } = snapshot;
  const campaign =
    trigger?.campaign ?? known(source.campaign) ?? newestFirst(steps, "campaign").at(0) ?? null;
  const assets = [trigger?.asset ?? null, ...newestFirst(steps, "asset")].filter(
    (each) => each !== null,
  );
  const asset = assets.find((each) => !isGeneralAsset(each)) ?? assets.at(0) ?? null;
  return {
    source:
      known(note.source) ??
      known(source.original) ??
      known(source.latest) ??
      campaign ??
      introducer?.value ??
      origin?.value ??
      cameThrough(steps),
    triggerStep: trigger,
    triggerNote: known(note.trigger),
    topic: known(note.problem) ?? problem?.value ?? told.at(0)?.text ?? campaign ?? topicOf(asset),
    role: known(snapshot.jobTitle),
    company: known(company.name) ?? known(company.domain),
    readiness:
      known(note.readiness) ?? inCalls(calls, "readiness") ?? (isLoud(trigger) ? "" : null),
    nextStep:
      known(note.nextStep) ??
      nextStep?.value ??
      inCalls(calls, "nextStep") ??
      promiseOf(snapshot, playbook),
    asset: known(note.asset) ?? asset ?? origin?.value ?? null,
    problem: known(note.problem) ?? problem?.value ?? inCalls(calls, "problem"),
    note,
    talks,
  };
}

/** Where nobody raised a hand in the CRM, the talk whose facts somebody confirmed (R-CX-23). */
function newestTalk({ dated, undated }: CollectedSteps): Step | null {
  return [...undated, ...dated].findLast((step) => factsOf(step).length > 0) ?? null;
}

/** Whoever asks for something is ready for an answer; that we talked says nothing of the kind. */
function isLoud(trigger: Step | null): boolean {
  return trigger?.voice === "buyer" && loudness(trigger) >= LOUD;
}

/** What a call settled of a part of the note. */
function inCalls(calls: readonly CallNotes[], part: NoteField): string | null {
  const answers = (CALL_NOTES_OF_PART[part] ?? []).map((id) => newestAnswer(calls, id));
  return known(answers.find((answer) => answer !== null)?.text);
}

function newestFirst(steps: CollectedSteps, part: "asset" | "campaign"): readonly string[] {
  return [...steps.undated, ...steps.dated]
    .toReversed()
    .flatMap((step) => (step.voice === "buyer" ? [step[part]] : []))
    .filter((text) => text !== null);
}

/** Acts that say by themselves where somebody came from. */
function cameThrough(steps: CollectedSteps): string | null {
  const all = [...steps.undated, ...steps.dated];
  return all.find(({ touch }) => SOURCES.has(touch.kind))?.touch.kind ?? null;
}

const SOURCES: ReadonlySet<TouchKind> = new Set(["introduction", "ad-click", "event-attendance"]);

/** A page or document speaks of a topic; a general form does not. */
function topicOf(asset: string | null): string | null {
  return asset === null || isGeneralAsset(asset) ? null : asset;
}

/** A page that everybody comes through says nothing about what somebody cares for. */
export function isGeneralAsset(asset: string): boolean {
  return GENERAL_ASSET.test(asset);
}

/** What sales does with this lead type is agreed in the playbook (R-SL-05). */
function promiseOf(snapshot: RecordSnapshot, playbook: Playbook): string | null {
  const type = playbook.leadTypes.find((each) => each.id === snapshot.handoff.leadType);
  return type?.promise ?? null;
}

const LOUD = 4;
const GENERAL_ASSET =
  /^(?:(?:our |the )?(?:home|start|main|contact(?: us)?|thank you|index|about(?: us)?|get in touch|newsletter)(?: ?page| form)?|\/|contact us form)$/iu;
