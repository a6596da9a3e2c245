import { toHandoffStatus } from "../handoff/status.ts";
import { leadTypeOf, noteFieldsOf, windowOf } from "../playbook/look-up.ts";
import type { HandoffStage, Playbook, ResponseWindow } from "../playbook/schema.ts";
import type { Owner, RecordSnapshot } from "../snapshot.ts";
import { computeDeadline } from "./deadline.ts";
import type { HandoffNote, NoteField } from "./note.ts";
import { FIELD_LIMIT, type NoteContext, WRITTEN_FIELDS } from "./note-rule.ts";
import { withoutHiddenCharacters } from "./words/hidden-characters.ts";
import { readHonestUnknown } from "./words/honest-unknown.ts";
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
}

/** Prepares what the rules judge by, so that each text is read once. */
export function createNoteContext(input: NoteCheckInput): NoteContext {
  const { note, snapshot, owners, playbook, stage = "marketing-to-sdr" } = input;
  const leadType = leadTypeOf(playbook, input.leadType);
  const window = windowOf(playbook, leadType, stage);
  const calendarZone = createZone(playbook.calendar.timeZone);
  const zone =
    input.zone === undefined || input.zone === calendarZone.name
      ? calendarZone
      : createZone(input.zone);
  const clockStart = startOfClock(input);
  const texts = eachField((field) => readableText(note[field]));
  return {
    note,
    texts,
    tokens: eachField((field) => toTokens(texts[field])),
    unknowns: honestUnknowns(texts),
    names: new Set(toWords(`${snapshot.name ?? ""} ${snapshot.company.name ?? ""}`)),
    snapshot,
    owners,
    fields: noteFieldsOf(playbook, input.leadType, stage),
    stage,
    leadType,
    window,
    clockStart,
    latest: latestOf(window, playbook, clockStart, calendarZone),
    zone,
  };
}

function readableText(text: string): string {
  return text.length > FIELD_LIMIT ? "" : withoutHiddenCharacters(text).trim();
}

/** R-SL-12: the clock starts at assignment. A note not yet offered would be assigned now. */
function startOfClock(input: NoteCheckInput): number {
  const status = toHandoffStatus(input.snapshot.handoff.status);
  const offeredAt = Date.parse(input.snapshot.handoff.offeredAt ?? "");
  const isRunning =
    status === "offered" || status === "accepted" || status === "touched" || status === "worked";
  return isRunning && !Number.isNaN(offeredAt) ? offeredAt : Date.parse(input.now);
}

function latestOf(
  window: ResponseWindow | null,
  playbook: Playbook,
  clockStart: number,
  zone: Zone,
): number | null {
  if (window === null) return null;
  return computeDeadline(window, playbook.calendar, clockStart, zone);
}

function honestUnknowns(texts: HandoffNote): NoteContext["unknowns"] {
  const unknowns = new Map<NoteField, { readonly toAsk: string }>();
  for (const field of WRITTEN_FIELDS) {
    const unknown = readHonestUnknown(texts[field]);
    if (unknown !== null) unknowns.set(field, unknown);
  }
  return unknowns;
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
