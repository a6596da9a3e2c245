import type { HandoffValues } from "../handoff-field.ts";
import { type LogEvent, parseLog } from "../log.ts";
import { NOTE_FIELDS, noteFromHandoff } from "../note/note.ts";
import { WRITTEN_FIELDS } from "../note/note-rule.ts";
import type { HandoffStage } from "../playbook/schema.ts";
import { displayLine } from "../text/display-text.ts";
import { addedParts, mergeParts, type NoteParts, partsOf } from "./note-parts.ts";
import { nextStage, stageOf } from "./stage.ts";

/** What one stage handed over, as it was then (M8): later stages add, they never change it. */
export interface PassportSection {
  /** The event that it comes from; "record" where the log has none. */
  readonly id: string;
  readonly stage: HandoffStage;
  /** Owner ids; null where nobody noted it. */
  readonly by: string | null;
  readonly to: string | null;
  /** ISO 8601, null where nobody noted it. */
  readonly at: string | null;
  /** `playbookRef` of what it was checked against. */
  readonly playbook: string | null;
  /** Only what this stage added or said in other words than the one before. */
  readonly parts: NoteParts;
  /** `record`: handed over before notes were kept in the log, so that these are the fields as they stand. */
  readonly from: "log" | "record";
}

export interface PassportSections {
  /** Of the round under way, the first stage first. None while a first note is being written. */
  readonly current: readonly PassportSection[];
  /** What was handed over before and came back, newest first. */
  readonly earlier: readonly PassportSection[];
  /** Parts that somebody has changed on the record since, as they stand there now. */
  readonly changed: NoteParts;
}

/** Reads from the log what each stage handed over. */
export function passportSections(handoff: HandoffValues): PassportSections {
  const { events } = parseLog(handoff.log);
  const offers = events.filter(({ type }) => type === "offered");
  const last = lastLockedStage(handoff);
  const first = last === null ? undefined : offers.findLast(isOfStage("marketing-to-sdr"));
  const start = first === undefined ? -1 : offers.indexOf(first);
  const second =
    last === "sdr-to-ae" ? offers.slice(start + 1).findLast(isOfStage("sdr-to-ae")) : undefined;
  const current =
    last === null
      ? []
      : [
          firstSection(handoff, first, second, events),
          ...(second === undefined ? [] : [fromEvent(second, second.note ?? {})]),
        ];
  const earlier = offers
    .filter((offer) => offer !== first && offer !== second)
    .map((offer) => fromEvent(offer, notesOf(offer, events) ?? {}))
    .filter(({ parts }) => Object.keys(parts).length > 0)
    .toReversed();
  return { current, earlier, changed: changedParts(handoff, current) };
}

/** The note that a second stage builds on; null at the first. */
export function noteBefore(handoff: HandoffValues): NoteParts | null {
  if (nextStage(handoff) !== "sdr-to-ae") return null;
  return passportSections(handoff).current[0]?.parts ?? null;
}

/** While a note is being written its draft stands on the record: that is no change of what was handed over. */
function changedParts(handoff: HandoffValues, current: readonly PassportSection[]): NoteParts {
  if (nextStage(handoff) !== null) return {};
  const told = mergeParts(current.map(({ parts }) => parts));
  const standing = partsOf(noteFromHandoff(handoff));
  const changed = WRITTEN_FIELDS.filter(
    (field) => standing[field] !== undefined && !isSameText(told[field], standing[field]),
  );
  return Object.fromEntries(changed.map((field) => [field, standing[field]]));
}

/** A CRM may change spaces and line ends of what it was given. */
function isSameText(kept: string | undefined, standing: string | undefined): boolean {
  return displayLine(kept ?? "") === displayLine(standing ?? "");
}

/** The newest stage that has been handed over and is not being written again. */
function lastLockedStage(handoff: HandoffValues): HandoffStage | null {
  const next = nextStage(handoff);
  if (next === null) return stageOf(handoff);
  return next === "sdr-to-ae" ? "marketing-to-sdr" : null;
}

function firstSection(
  handoff: HandoffValues,
  offer: LogEvent | undefined,
  second: LogEvent | undefined,
  events: readonly LogEvent[],
): PassportSection {
  const standing = partsOf(noteFromHandoff(handoff));
  const teller = offer ?? events.findLast(isKeptNote);
  const kept = teller === undefined ? null : notesOf(teller, events);
  if (teller !== undefined && kept !== null) return fromEvent(teller, inFull(kept, standing));
  // What the second stage says in its own words is not the first one's.
  const parts = addedParts(noteFromHandoff(handoff), {});
  const own = second?.note ?? {};
  const notSecond = NOTE_FIELDS.filter((field) => parts[field] !== undefined && !(field in own));
  return {
    id: offer?.id ?? "record",
    stage: "marketing-to-sdr",
    by: offer?.by ?? null,
    to: offer?.to ?? (second === undefined ? (handoff.noteOwner ?? null) : null),
    at: offer?.at ?? (second === undefined ? (handoff.offeredAt ?? null) : null),
    playbook: offer?.playbook ?? (second === undefined ? (handoff.playbookVersion ?? null) : null),
    parts: Object.fromEntries(notSecond.map((field) => [field, parts[field]])),
    from: "record",
  };
}

/** The offer's own note, or the one that a later stage put beside an offer that had kept none. */
function notesOf(offer: LogEvent, events: readonly LogEvent[]): NoteParts | null {
  const kept = events.find((event) => isKeptNote(event) && event.at === offer.at);
  return offer.note ?? kept?.note ?? null;
}

/** What `keepFirstNote` has put into the log. */
function isKeptNote({ type, note }: LogEvent): boolean {
  return type === "drafted" && note !== undefined;
}

/** The log keeps long parts shortened; where the record still has the same text, it is read from there. */
function inFull(kept: NoteParts, standing: NoteParts): NoteParts {
  const entries = Object.entries(kept).map(([field, text]) => {
    const whole = NOTE_FIELDS.find((name) => name === field);
    const stands = whole === undefined ? undefined : standing[whole];
    const isCut = text?.endsWith("…") === true && stands?.startsWith(text.slice(0, -1)) === true;
    return [field, isCut ? stands : text];
  });
  return Object.fromEntries(entries);
}

function fromEvent(event: LogEvent, parts: NoteParts): PassportSection {
  return {
    id: event.id,
    stage: event.stage ?? "marketing-to-sdr",
    by: event.by,
    to: event.to ?? null,
    at: event.at,
    playbook: event.playbook ?? null,
    parts,
    from: "log",
  };
}

function isOfStage(stage: HandoffStage): (event: LogEvent) => boolean {
  return (event) => (event.stage ?? "marketing-to-sdr") === stage;
}
