import { ownerCalendar } from "../calendar/owner-calendar.ts";
import { windowEnd } from "../calendar/window-end.ts";
import { createWorkingTime } from "../calendar/working-time.ts";
import { stageOf } from "../handoff/stage.ts";
import { toHandoffStatus } from "../handoff/status.ts";
import { leadTypeOf, noteFieldsOf, windowOf } from "../playbook/look-up.ts";
import type { HandoffStage, LeadType, Playbook, ResponseWindow } from "../playbook/schema.ts";
import type { Owner, RecordSnapshot } from "../snapshot.ts";
import type { CopyIndex } from "./copied/copy-index.ts";
import { findOwner } from "./find-owner.ts";
import type { HandoffNote, NoteField } from "./note.ts";
import {
  DECISIVE_FIELDS,
  FIELD_LIMIT,
  type NoteContext,
  OPENINGS,
  WRITTEN_FIELDS,
} from "./note-rule.ts";
import { prefillNote } from "./prefill-note.ts";
import type { PrefilledNote } from "./prefilled.ts";
import { withoutHiddenCharacters } from "./words/hidden-characters.ts";
import { type HonestUnknown, readHonestUnknown, saysNotKnown } from "./words/honest-unknown.ts";
import { languageSigns, strongestLanguage } from "./words/language.ts";
import { toTokens, toWords } from "./words/tokens.ts";
import { createZone, type Zone } from "./zone.ts";

/** What a note is checked against. */
export interface NoteCheckInput {
  readonly note: HandoffNote;
  /** Id in the playbook; null or unknown leaves the deadline's window unchecked where the stage has none. */
  readonly leadType: string | null;
  /** Which of the two handoffs the note is for; from marketing to an SDR by default. */
  readonly stage?: HandoffStage;
  readonly snapshot: RecordSnapshot;
  readonly owners: readonly Owner[];
  readonly playbook: Playbook;
  /** ISO 8601 */
  readonly now: string;
  /** IANA zone in which times are put into words; the playbook's by default. */
  readonly zone?: string;
  /** The author's notes for other leads, to recognise their words; without them nothing counts as copied. */
  readonly earlier?: CopyIndex;
}

/** Prepares what the rules judge by, so that each text is read once. */
export function createNoteContext(input: NoteCheckInput): NoteContext {
  const { note, snapshot, owners, playbook, stage = "marketing-to-sdr" } = input;
  const leadType = leadTypeOf(playbook, input.leadType);
  const window = windowOf(playbook, leadType, stage);
  const zone = zoneOf(input.zone ?? playbook.calendar.timeZone);
  const match = findOwner(note.owner, owners);
  const ownerId = match.type === "one" ? match.owner.id : null;
  const clockStart = startOfClock(input);
  const texts = eachField((field) => readableText(note[field]));
  return {
    note,
    texts,
    tokens: eachField((field) => toTokens(texts[field])),
    languages: languagesOf(texts),
    unknowns: honestUnknowns(texts),
    names: new Set(toWords(`${snapshot.name ?? ""} ${snapshot.company.name ?? ""}`)),
    snapshot,
    owners,
    fields: noteFieldsOf(playbook, input.leadType, stage),
    earlier: input.earlier ?? null,
    proposed: createProposal(input, leadType, zone, ownerId),
    playbook,
    stage,
    leadType,
    window,
    clockStart,
    latest: latestOf(input, window, clockStart, ownerId),
    zone,
  };
}

function readableText(text: string): string {
  return text.length > FIELD_LIMIT ? "" : withoutHiddenCharacters(text).trim();
}

/** R-SL-12: the clock starts at assignment. A note not yet offered at its stage would be assigned now. */
function startOfClock(input: NoteCheckInput): number {
  const { handoff } = input.snapshot;
  if (stageOf(handoff) !== (input.stage ?? "marketing-to-sdr")) return Date.parse(input.now);
  const status = toHandoffStatus(handoff.status);
  const offeredAt = Date.parse(handoff.offeredAt ?? "");
  const isRunning =
    status === "offered" || status === "accepted" || status === "touched" || status === "worked";
  return isRunning && !Number.isNaN(offeredAt) ? offeredAt : Date.parse(input.now);
}

/** Counted in the calendar of whoever would owe the answer; the team's while nobody is chosen. */
function latestOf(
  { playbook, owners }: NoteCheckInput,
  window: ResponseWindow | null,
  clockStart: number,
  ownerId: string | null,
): number | null {
  if (window === null) return null;
  const { calendar } = ownerCalendar(playbook, owners, ownerId);
  return windowEnd(window, createWorkingTime(calendar), clockStart);
}

/** A zone costs more to make than the rest of a check. */
const zones = new Map<string, Zone>();

function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const made = createZone(name);
  zones.set(name, made);
  return made;
}

/** Most checks find nothing that the record could repair, so that nothing is proposed before it is needed. */
function createProposal(
  { snapshot, playbook, owners, now, stage }: NoteCheckInput,
  leadType: LeadType | null,
  zone: Zone,
  ownerId: string | null,
): NoteContext["proposed"] {
  let fields: PrefilledNote["fields"] | null = null;
  return () => {
    fields ??= prefillNote({
      snapshot,
      playbook,
      owners,
      now,
      zone: zone.name,
      ...(ownerId === null ? {} : { ownerId }),
      ...(stage === undefined ? {} : { stage }),
      ...(leadType === null ? {} : { leadType: leadType.id }),
    }).fields;
    return fields;
  };
}

/** Each text by its own signs where they are clear, else by those of the whole note. */
function languagesOf(texts: HandoffNote): NoteContext["languages"] {
  const signs = eachField((field) =>
    field === "owner" || field === "deadline" ? NO_SIGNS : languageSigns(texts[field]),
  );
  const whole = { ...NO_SIGNS };
  for (const field of WRITTEN_FIELDS) {
    // Names and channels keep their own language in any note.
    if (field === "lead" || field === "source") continue;
    whole.english += signs[field].english;
    whole.arabic += signs[field].arabic;
    whole.other += signs[field].other;
  }
  const ofNote = strongestLanguage(whole) ?? "en";
  return eachField((field) => strongestLanguage(signs[field]) ?? ofNote);
}

const NO_SIGNS = { english: 0, arabic: 0, other: 0 };

/**
 * Where the note depends on the answer, a gap must be said in full. Elsewhere "not stated" is as honest.
 * Three mere gaps in what a conversation opens with count too: together they are one finding, not three.
 */
function honestUnknowns(texts: HandoffNote): NoteContext["unknowns"] {
  const unknowns = new Map<NoteField, HonestUnknown>();
  const nothingKnown = OPENINGS.every((field) => saysNotKnown(texts[field]));
  for (const field of WRITTEN_FIELDS) {
    const mayBeShort = !DECISIVE_FIELDS.includes(field) || (nothingKnown && isOpening(field));
    const unknown =
      readHonestUnknown(texts[field]) ??
      (mayBeShort && saysNotKnown(texts[field]) ? { toAsk: "" } : null);
    if (unknown !== null) unknowns.set(field, unknown);
  }
  return unknowns;
}

function isOpening(field: NoteField): boolean {
  return OPENINGS.some((opening) => opening === field);
}

function eachField<Value>(make: (field: NoteField) => Value): Readonly<Record<NoteField, Value>> {
  return {
    lead: make("lead"),
    source: make("source"),
    trigger: make("trigger"),
    problem: make("problem"),
    asset: make("asset"),
    fit: make("fit"),
    readiness: make("readiness"),
    nextStep: make("nextStep"),
    owner: make("owner"),
    deadline: make("deadline"),
  };
}
