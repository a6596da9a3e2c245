import { parseLog } from "../log.ts";
import type { LifecycleStage, Playbook } from "../playbook/schema.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import { foldText } from "../text/fold-text.ts";
import type { TouchKind } from "../touch.ts";
import { textToChannel } from "./channel.ts";

type Need = LifecycleStage["needs"][number];

/** A stage that says more than the record shows (R-DQ-15), in words. */
export interface StageClaim {
  readonly stage: LifecycleStage;
  /** "HubSpot says “Contacted”; no call, mail or meeting of ours is on record." */
  readonly message: string;
  /** What would make it true. */
  readonly nextStep: string;
}

/**
 * Reads the CRM's own stage through the playbook's map, else by the label of a stage, and says where the
 * record does not bear it out. Null when it does, or when the stage is not one of the playbook's.
 */
export function checkCrmStage(
  playbook: Playbook,
  crm: { readonly crm: string; readonly label: string },
  snapshot: RecordSnapshot,
): StageClaim | null {
  const { stage: said } = snapshot;
  const stage = said === null ? null : readStage(playbook, crm.crm, said);
  if (stage === null) return null;
  return claim(stage, `${crm.label} says “${said}”`, missingEvidence(stage, snapshot));
}

/**
 * What an outcome that is also a stage of the playbook would claim beyond the record. That it is logged
 * now is not held against it.
 */
export function checkOutcomeStage(
  playbook: Playbook,
  outcome: string,
  snapshot: RecordSnapshot,
): StageClaim | null {
  const stage = playbook.lifecycle.find(({ id }) => id === outcome);
  if (stage === undefined) return null;
  const missing = missingEvidence(stage, snapshot).filter((need) => need !== "opportunity-logged");
  return claim(stage, `“${stage.label}” asks for more than the record shows`, missing);
}

/** The playbook's stage that a CRM's own stage name stands for; null when neither map nor labels know it. */
function readStage(playbook: Playbook, crm: string, said: string): LifecycleStage | null {
  const mapped = playbook.stageMaps
    .find((map) => map.crm === crm)
    ?.stages.find(({ value }) => plain(value) === plain(said))?.stage;
  return (
    playbook.lifecycle.find(({ id }) => id === mapped) ??
    playbook.lifecycle.find(({ label }) => plain(label) === plain(said)) ??
    null
  );
}

/** What a stage needs and the record does not show. What cannot be read here is not held against it. */
function missingEvidence(stage: LifecycleStage, snapshot: RecordSnapshot): readonly Need[] {
  const hidden = snapshot.unreadable.some(({ what }) => CONTACT_PARTS.has(what));
  return stage.needs.filter(
    (need) => !SHOWN[need](snapshot) && !(hidden && CONTACT_NEEDS.has(need)),
  );
}

function claim(stage: LifecycleStage, says: string, missing: readonly Need[]): StageClaim | null {
  const [first] = missing;
  if (first === undefined) return null;
  return {
    stage,
    message: `${says}; ${missing.map((need) => WORDS[need].missing).join("; ")}.`,
    nextStep: WORDS[first].nextStep,
  };
}

const SHOWN: Readonly<Record<Need, (snapshot: RecordSnapshot) => boolean>> = {
  "buyer-acted": ({ touches }) =>
    touches.some(({ actor, kind }) => actor === "buyer" && kind !== "first-seen"),
  "we-reached-out": (snapshot) =>
    snapshot.touches.some(({ actor, kind }) => actor === "us" && CONTACTS.has(kind)) ||
    isFilled(snapshot.handoff.firstTouchAt) ||
    hasEvent(snapshot, ({ type, words }) => {
      const channel = textToChannel(words);
      return type === "touched" || (type === "added-touch" && channel !== "introduction");
    }),
  "buyer-answered": (snapshot) =>
    snapshot.touches.some(
      ({ actor, kind }) => kind === "meeting" || (actor === "buyer" && ANSWERS.has(kind)),
    ) || hasEvent(snapshot, ({ type }) => type === "call-notes"),
  "note-handed-off": (snapshot) =>
    isFilled(snapshot.handoff.offeredAt) || hasEvent(snapshot, ({ type }) => type === "offered"),
  "sales-accepted": (snapshot) =>
    isFilled(snapshot.handoff.acceptedAt) || hasEvent(snapshot, ({ type }) => type === "accepted"),
  "opportunity-logged": (snapshot) =>
    snapshot.handoff.outcome === "opportunity" ||
    hasEvent(snapshot, ({ outcome }) => outcome === "opportunity"),
};

const WORDS: Readonly<Record<Need, { readonly missing: string; readonly nextStep: string }>> = {
  "buyer-acted": {
    missing: "nothing that the buyer did is on record",
    nextStep: "Add what the buyer did as a touch.",
  },
  "we-reached-out": {
    missing: "no call, mail or meeting of ours is on record",
    nextStep: "Log the first touch, or set the stage back in the CRM.",
  },
  "buyer-answered": {
    missing: "no answer of the buyer's is on record",
    nextStep: "Add the conversation under Story, or keep its call notes.",
  },
  "note-handed-off": {
    missing: "no note has been handed off",
    nextStep: "Hand the note off.",
  },
  "sales-accepted": {
    missing: "sales has not accepted it",
    nextStep: "Accept the lead, or set the stage back in the CRM.",
  },
  "opportunity-logged": {
    missing: "no opportunity has been logged",
    nextStep: "Log the outcome with its evidence.",
  },
};

function hasEvent(
  { handoff }: RecordSnapshot,
  is: (event: ReturnType<typeof parseLog>["events"][number]) => boolean,
): boolean {
  return parseLog(handoff.log).events.some(is);
}

function isFilled(value: string | null | undefined): boolean {
  return (value ?? "") !== "";
}

function plain(text: string): string {
  return foldText(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const CONTACTS: ReadonlySet<TouchKind> = new Set<TouchKind>([
  "email-sent",
  "call",
  "chat",
  "meeting",
]);
const ANSWERS: ReadonlySet<TouchKind> = new Set<TouchKind>(["email-received", "chat", "call"]);
const CONTACT_NEEDS: ReadonlySet<Need> = new Set<Need>(["we-reached-out", "buyer-answered"]);
const CONTACT_PARTS: ReadonlySet<string> = new Set(["emails", "calls", "meetings", "chats"]);
