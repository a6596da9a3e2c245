import { fieldLabel, type HandoffField } from "../handoff-field.ts";
import { type LogEvent, parseLog } from "../log.ts";
import { NOTE_TO_HANDOFF_FIELD, type NoteField } from "../note/note.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import { buyersLines } from "../story/said-by-buyer.ts";
import { displayLine, displayText } from "../text/display-text.ts";
import { ownWords } from "../text/own-words.ts";
import { splitSentences } from "../text/sentences.ts";
import type { Receipt, Touch, TouchKind } from "../touch.ts";
import type { TouchFact } from "../touch-facts/touch-facts.ts";
import { textToChannel } from "./channel.ts";
import { isOwnNote } from "./own-note.ts";

/** A sentence of the buyer's, or of ours about what the buyer said, with where it stands. */
export interface Saying {
  readonly sentence: string;
  /** ISO 8601, null when the CRM does not say when. */
  readonly at: string | null;
  readonly receipt: Receipt;
}

/**
 * What the buyer said, as far as it is written down: in their mails, forms and chats, in what we noted of
 * calls and meetings, in the handoff note and the call notes. Never our own messages to them, and never
 * the notes that Handrail itself writes.
 */
export function buyerSayings(snapshot: RecordSnapshot): readonly Saying[] {
  const { handoff } = snapshot;
  return [
    ...snapshot.touches.flatMap((touch) => fromTouch(touch, snapshot)),
    ...parseLog(handoff.log).events.flatMap((event) => fromEvent(event, snapshot)),
    ...NOTE_PARTS.flatMap((part) => fromNote(part, snapshot)),
  ];
}

function fromTouch(touch: Touch, snapshot: RecordSnapshot): readonly Saying[] {
  const text = displayText(touch.words ?? "");
  if (text === "" || isOwnNote(touch)) return [];
  const isTheirs = touch.actor === "buyer" || touch.kind === "email-received";
  if (!isTheirs && !NOTED_BY_US.has(touch.kind)) return [];
  const said = touch.kind === "chat" ? buyersLines(text, snapshot.name) : text;
  return toSayings(isTheirs ? ownWords(said) : said, touch.at, touch.receipt);
}

function fromEvent(event: LogEvent, { url }: RecordSnapshot): readonly Saying[] {
  const receipt = (label: string) => ({ label, url, evidence: `log event ${event.id}` });
  if (event.type === "call-notes")
    return Object.values(event.answers ?? {}).flatMap((answer) =>
      toSayings(answer, event.at, receipt("Call notes")),
    );
  if (event.type !== "touched" && event.type !== "added-touch") return [];
  const channel = textToChannel(event.words);
  const told = SAID_AS_FACTS.flatMap((fact) =>
    toSayings(event.facts?.[fact] ?? "", event.at, receipt(`Handoff log, ${channel ?? "talk"}`)),
  );
  const isOurMessage = channel === "email" || (event.type === "touched" && channel === "chat");
  if (channel === null || isOurMessage) return told;
  const said = (event.words ?? "").replace(/^[^:]*:/u, "");
  return [...told, ...toSayings(said, event.at, receipt(`Handoff log, ${channel}`))];
}

function fromNote(part: NoteField, { handoff, url }: RecordSnapshot): readonly Saying[] {
  const field: HandoffField = NOTE_TO_HANDOFF_FIELD[part];
  const receipt = { label: `Handoff ${fieldLabel(field).toLowerCase()}`, url, evidence: field };
  return toSayings(handoff[field] ?? "", handoff.offeredAt ?? null, receipt);
}

function toSayings(text: string, at: string | null, receipt: Receipt): readonly Saying[] {
  return splitSentences(text.slice(0, LONGEST_READ)).map((sentence) => ({
    sentence: displayLine(sentence),
    at,
    receipt,
  }));
}

/** Facts of a talk that are the buyer's own words, or a person's who heard them. */
const SAID_AS_FACTS = ["problem", "proof", "nextStep"] as const satisfies readonly TouchFact[];
const NOTED_BY_US: ReadonlySet<TouchKind> = new Set<TouchKind>([
  "call",
  "meeting",
  "introduction",
  "chat",
  "note",
]);
const NOTE_PARTS: readonly NoteField[] = ["trigger", "problem", "fit", "readiness"];
/** In UTF-16 units: what decides stands in the first pages of any text. */
const LONGEST_READ = 20_000;
