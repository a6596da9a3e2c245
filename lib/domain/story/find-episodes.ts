import type { TouchKind } from "../touch.ts";
import { isRegistration } from "./act-wording.ts";
import { isRecordKeeping } from "./record-keeping.ts";
import type { Episode, Step } from "./step.ts";
import { toAct } from "./to-act.ts";

/**
 * Cuts steps, oldest first, into the episodes that become sentences. An episode is a run of
 * neighbours, so sentences can never overlap in time and no step is told twice.
 */
export function findEpisodes(steps: readonly Step[]): readonly Episode[] {
  const seen = new Set<string>();
  const episodes: Episode[] = [];
  let run: Step[] = [];
  const kinds = new Set<string>();
  let worded = false;
  const close = () => {
    if (run.length > 0) episodes.push(toEpisode(run, seen));
    run = [];
    kinds.clear();
    worded = false;
  };
  for (const step of steps) {
    const second = speaks(step) && (worded || actsAgain(step, kinds));
    if (second || !continuesRun(run.at(-1), step, kinds)) close();
    worded ||= speaks(step);
    run.push(step);
    kinds.add(actOf(step));
  }
  close();
  return episodes;
}

function continuesRun(last: Step | undefined, step: Step, kinds: ReadonlySet<string>): boolean {
  if (last === undefined) return true;
  if (isRecordKeeping(last) || isRecordKeeping(step))
    return isRecordKeeping(last) && isRecordKeeping(step) && last.day === step.day;
  if (last.voice !== step.voice || last.planned || step.planned) return false;
  if (last.voice !== "buyer" && last.touch.ownerId !== step.touch.ownerId) return false;
  if (isAlone(last) || isAlone(step) || step.touch.kind === "first-seen") return false;
  if (
    gapInDays(last, step) >
    (sameAct(last, step) ? LONGEST_REPEAT_DAYS : LONGEST_PAUSE_DAYS[step.voice])
  )
    return false;
  if (sameAct(last, step)) return true;
  if (last.words !== null || (ENDS_SENTENCE.has(last.touch.kind) && step.voice === "buyer"))
    return false;
  return kinds.has(actOf(step)) || kinds.size < MOST_ACTS;
}

/**
 * Handoff events are milestones, and a talk whose facts were confirmed has much to tell: one sentence
 * each. Only work on the note repeats.
 */
function isAlone(step: Step): boolean {
  if (step.event?.facts !== undefined) return true;
  return step.voice === "handoff" && step.event !== null && step.event.type !== "drafted";
}

function speaks(step: Step): boolean {
  return step.words !== null && !isRecordKeeping(step);
}

/**
 * Whether other acts lie between this one and its like: its words would then stand before what was done
 * earlier. One sentence quotes once, at its end.
 */
function actsAgain(step: Step, kinds: ReadonlySet<string>): boolean {
  return kinds.has(actOf(step)) && [...kinds].at(-1) !== actOf(step);
}

function sameAct(left: Step, right: Step): boolean {
  return actOf(left) === actOf(right);
}

/** Signing up for an event is one thing, coming to it another. */
function actOf(step: Step): string {
  const { kind } = step.touch;
  return kind === "event-attendance" && isRegistration(step) ? "sign-up" : kind;
}

function gapInDays(left: Step, right: Step): number {
  return left.day === null || right.day === null ? 0 : right.day - left.day;
}

function toEpisode(steps: readonly Step[], seen: Set<string>): Episode {
  const [first] = steps;
  const byAct = new Map<string, Step[]>();
  for (const step of steps) {
    const again = step.at !== null && seen.has(seenKey(step));
    const key = isLanding(step, first) ? "first-seen/false" : `${actOf(step)}/${again}`;
    const group = byAct.get(key);
    if (group === undefined) byAct.set(key, [step]);
    else group.push(step);
  }
  const acts = [...byAct].map(([key, group]) => toAct(group, key.endsWith("/true")));
  for (const step of steps) seen.add(seenKey(step));
  return {
    voice: first?.voice ?? "buyer",
    ownerId: first?.touch.ownerId ?? null,
    acts,
    steps,
    dated: steps.every((step) => step.at !== null),
    planned: steps.some((step) => step.planned),
  };
}

/** The page on which a buyer was first seen is often recorded as a view too; that is one visit, not two. */
function isLanding(step: Step, first: Step | undefined): boolean {
  if (first?.touch.kind !== "first-seen" || step.touch.kind !== "page-view") return false;
  return step.asset === first.asset && step.day === first.day && step.touch.count === 1;
}

/** Only pages are come back to; a second download or request is told with "again". */
function seenKey(step: Step): string {
  return `${step.touch.kind}/${step.asset ?? ""}`;
}

/** In days: a longer pause of the same act starts a new sentence. */
const LONGEST_REPEAT_DAYS = 7;
const LONGEST_PAUSE_DAYS = { buyer: 3, us: 0, system: 0, handoff: 0 } as const;
/** More acts than this are hard to read in one sentence. */
const MOST_ACTS = 3;

/** A hand raised ends the sentence, so that it gets the weight at its end. */
const ENDS_SENTENCE: ReadonlySet<TouchKind> = new Set([
  "form-submission",
  "demo-request",
  "pricing-request",
  "email-received",
  "call",
  "meeting",
  "chat",
  "introduction",
]);
