import { ownerCalendar } from "../calendar/owner-calendar.ts";
import { windowEnd } from "../calendar/window-end.ts";
import { createWorkingTime } from "../calendar/working-time.ts";
import { callNotesOf } from "../handoff/call-notes.ts";
import { leadTypeOf, windowOf } from "../playbook/look-up.ts";
import type { HandoffStage, LeadType, Playbook } from "../playbook/schema.ts";
import type { Owner, RecordSnapshot } from "../snapshot.ts";
import { displayLine } from "../text/display-text.ts";
import type { Receipt, Touch } from "../touch.ts";
import { leadTypeOfTouch, newestTrigger } from "./newest-trigger.ts";
import type { NoteField } from "./note.ts";
import { prefillFromCalls } from "./prefill-from-calls.ts";
import { prefillFromFacts, type TalkFacts } from "./prefill-from-facts.ts";
import { prefillAsset, prefillProblem, prefillReadiness } from "./prefill-from-touches.ts";
import { EMPTY, type Prefilled, type PrefilledNote } from "./prefilled.ts";
import { touchToPhrase } from "./touch-phrase.ts";
import { createZone, type Zone } from "./zone.ts";

export interface PrefillInput {
  readonly snapshot: RecordSnapshot;
  readonly playbook: Playbook;
  readonly owners: readonly Owner[];
  /** ISO 8601 */
  readonly now: string;
  /** The lead type that a person chose; without it the touches decide. */
  readonly leadType?: string;
  /** Which of the two handoffs the note is for; from marketing to an SDR by default. */
  readonly stage?: HandoffStage;
  /** Who hands off: nobody hands a lead to themselves by default. */
  readonly personId?: string | null;
  /** Whose calendar the deadline is counted in; the owner that is filled in by default. */
  readonly ownerId?: string;
  /** Whom the routing rules name for a lead type, and why; empty, or without it, the record decides. */
  readonly routeOwner?: (leadType: string) => Prefilled;
  /** IANA zone in which times are put into words; the playbook's by default. */
  readonly zone?: string;
}

/**
 * Fills as much of the note as the record honestly supports (R-CX-18, R-HN-14), each value with its
 * source. What the record does not say stays empty: nothing is guessed and nothing is paraphrased.
 * The deadline comes from what the playbook promises for the lead type. At the second handoff only what
 * the calls brought is filled in: the rest stands as the first stage wrote it.
 */
export function prefillNote(input: PrefillInput): PrefilledNote {
  const { playbook } = input;
  const zone = createZone(input.zone ?? playbook.calendar.timeZone);
  const trigger = newestTrigger(input.snapshot.touches);
  const talks = prefillFromFacts(input.snapshot, zone);
  const leadType = chooseLeadType(input, trigger);
  const type = leadTypeOf(playbook, leadType.value);
  const owner = prefillOwner(input, leadType.value);
  const at = type === null ? null : deadlineOf(type, input, owner.value);
  const deadline =
    type === null || at === null
      ? EMPTY
      : { value: new Date(at).toISOString(), from: fromPlaybook(type, playbook) };
  return {
    leadType,
    fields:
      input.stage === "sdr-to-ae"
        ? { ...ofSecondStage(input, zone), owner, deadline }
        : {
            ...ofFirstStage(input, trigger, talks, zone),
            owner,
            nextStep: prefillNextStep(talks.nextStep, type, at, playbook, zone),
            deadline,
          },
  };
}

function ofFirstStage(
  input: PrefillInput,
  trigger: Touch | null,
  talks: TalkFacts,
  zone: Zone,
): Omit<PrefilledNote["fields"], "nextStep" | "owner" | "deadline"> {
  const { snapshot } = input;
  return {
    lead: prefillLead(snapshot),
    source: join(prefillSource(snapshot), talks.source, "; "),
    trigger:
      trigger === null ? EMPTY : { value: touchToPhrase(trigger, zone), from: trigger.receipt },
    // What a person wrote down of a talk says more than a sentence that we picked.
    problem: first(talks.problem, prefillProblem(snapshot, trigger)),
    asset: first(prefillAsset(snapshot.touches, trigger), talks.asset),
    fit: join(prefillFit(snapshot), talks.fit, ", "),
    readiness: prefillReadiness(snapshot.touches, Date.parse(input.now), zone),
  };
}

function ofSecondStage(
  { snapshot, playbook }: PrefillInput,
  zone: Zone,
): Omit<PrefilledNote["fields"], "owner" | "deadline"> {
  const calls = callNotesOf(snapshot.handoff);
  const told = (part: NoteField) => prefillFromCalls(part, calls, playbook, zone);
  return {
    lead: told("lead"),
    source: told("source"),
    trigger: told("trigger"),
    problem: told("problem"),
    asset: told("asset"),
    fit: told("fit"),
    readiness: told("readiness"),
    nextStep: told("nextStep"),
  };
}

function first(one: Prefilled, other: Prefilled): Prefilled {
  return one.value === "" ? other : one;
}

/** Both, under the receipt of the first that says something. */
function join(one: Prefilled, other: Prefilled, between: string): Prefilled {
  const value = [one.value, other.value].filter(Boolean).join(between);
  return { value, from: one.from ?? other.from };
}

function chooseLeadType(input: PrefillInput, trigger: Touch | null): Prefilled {
  if (input.leadType !== undefined) return { value: input.leadType, from: null };
  const shown = trigger === null ? null : leadTypeOfTouch(trigger);
  const type = input.playbook.leadTypes.find(
    ({ startedBy }) => shown !== null && startedBy.includes(shown),
  );
  return trigger === null || type === undefined ? EMPTY : { value: type.id, from: trigger.receipt };
}

function deadlineOf(
  type: LeadType,
  { playbook, owners, now, ownerId, stage = "marketing-to-sdr" }: PrefillInput,
  proposedOwner: string,
): number | null {
  const window = windowOf(playbook, type, stage);
  if (window === null) return null;
  const { calendar } = ownerCalendar(playbook, owners, ownerId ?? proposedOwner);
  return windowEnd(window, createWorkingTime(calendar), Date.parse(now));
}

function prefillLead(snapshot: RecordSnapshot): Prefilled {
  const name = line(snapshot.name);
  const title = line(snapshot.jobTitle);
  const company = line(snapshot.company.name);
  if (name === "" && company === "") return EMPTY;
  const who = [name, title].filter(Boolean).join(", ");
  const value = who !== "" && company !== "" ? `${who} at ${company}` : who || company;
  return { value, from: fromRecord(snapshot, "name, job title, company") };
}

function prefillSource(snapshot: RecordSnapshot): Prefilled {
  const original = line(snapshot.source.original);
  const latest = line(snapshot.source.latest);
  const campaign = line(snapshot.source.campaign);
  const channels =
    latest === "" || latest === original || original === ""
      ? original || latest
      : `${original}, lately ${latest}`;
  const value = [channels, campaign === "" ? "" : `campaign “${campaign}”`]
    .filter(Boolean)
    .join("; ");
  return value === ""
    ? EMPTY
    : { value, from: fromRecord(snapshot, "original source, latest source, campaign") };
}

/** Facts only: whether they make a fit is for the reader to say. */
function prefillFit(snapshot: RecordSnapshot): Prefilled {
  const { industry, employees, country } = snapshot.company;
  const facts = [
    line(industry),
    employees === null ? "" : `${employees} employees`,
    line(country ?? snapshot.country),
    line(snapshot.jobTitle),
  ].filter(Boolean);
  return facts.length < 2
    ? EMPTY
    : {
        value: facts.join(", "),
        from: fromRecord(snapshot, "industry, employees, country, job title"),
      };
}

function prefillNextStep(
  asked: Prefilled,
  type: LeadType | null,
  deadline: number | null,
  playbook: Playbook,
  zone: Zone,
): Prefilled {
  if (asked.value !== "") {
    const by = deadline === null ? "" : `, by ${zone.toShortWords(deadline)}`;
    return { ...asked, value: `They asked for: ${asked.value}${by}` };
  }
  if (type === null || deadline === null) return EMPTY;
  const value = `${type.promise}, by ${zone.toShortWords(deadline)}`;
  return { value, from: fromPlaybook(type, playbook) };
}

/** A note that was begun keeps its owner; then the rules decide, then the record. */
function prefillOwner(
  { snapshot, owners, personId, stage, routeOwner }: PrefillInput,
  leadType: string,
): Prefilled {
  const routed = routeOwner?.(leadType) ?? EMPTY;
  // At the second handoff the record knows only those who have the lead already.
  if (stage === "sdr-to-ae") return routed;
  const { noteOwner = null, ownerId = null } = snapshot.handoff;
  if (noteOwner === null && routed.value !== "") return routed;
  const owner = owners.find(({ id, active }) => active && id === (noteOwner ?? ownerId));
  return owner === undefined || owner.id === personId
    ? EMPTY
    : { value: owner.id, from: fromRecord(snapshot, "owner") };
}

function fromRecord(snapshot: RecordSnapshot, evidence: string): Receipt {
  return { label: "CRM record", url: snapshot.url, evidence };
}

function fromPlaybook(type: LeadType, playbook: Playbook): Receipt {
  return {
    label: `Playbook: ${type.label}`,
    url: null,
    evidence: `${playbook.id}@${playbook.version}`,
  };
}

function line(text: string | null): string {
  return text === null ? "" : displayLine(text);
}
