import type { LogEvent } from "../log.ts";
import { parseLog } from "../log.ts";
import type { RecordSnapshot } from "../snapshot.ts";
import { displayLine, displayText } from "../text/display-text.ts";
import type { Touch, TouchKind } from "../touch.ts";
import type { Calendar } from "./calendar.ts";
import { eventToTouch, matchHandoffNotes } from "./log-touches.ts";
import type { Step, Voice } from "./step.ts";

export interface CollectedSteps {
  /** Oldest first. */
  readonly dated: readonly Step[];
  /** Steps without a date are kept apart: the buyer's first, else in the order of the CRM. */
  readonly undated: readonly Step[];
  /** Lines of the handoff log that this version cannot read. */
  readonly unreadLogLines: number;
}

/** All that happened to a record: its touches and its handoff log, each once. */
export function collectSteps(snapshot: RecordSnapshot, calendar: Calendar): CollectedSteps {
  const log = parseLog(snapshot.handoff.log);
  const known = new Set<string>();
  const steps: Step[] = [];
  const add = (touch: Touch, event: LogEvent | null) => {
    if (known.has(touch.id)) return;
    known.add(touch.id);
    steps.push(toStep(touch, event, calendar));
  };
  const { touches, noteOf } = matchHandoffNotes(snapshot.touches, log.events);
  for (const touch of touches) add(touch, null);
  for (const event of log.events) add(eventToTouch(event, noteOf(event), snapshot.url), event);
  return {
    dated: steps.filter((step) => step.at !== null).toSorted(byTime),
    undated: steps.filter((step) => step.at === null).toSorted(byVoice),
    unreadLogLines: log.unread.length,
  };
}

function toStep(touch: Touch, event: LogEvent | null, calendar: Calendar): Step {
  const at = readMoment(touch.at, calendar.now);
  const planned = at !== null && at > calendar.now && PLANNABLE.has(touch.kind);
  return {
    touch,
    voice: toVoice(touch),
    at,
    day: at === null ? null : calendar.dayOf(at),
    words: cleaned(touch.words, displayText),
    asset: cleaned(touch.asset, displayLine),
    campaign: cleaned(touch.campaign, displayLine),
    event,
    planned,
  };
}

/** Stamps before the web, and stamps far in the future, are a CRM's way to say "no date". */
function readMoment(text: string | null, now: number): number | null {
  if (text === null) return null;
  const at = Date.parse(text);
  return at >= EARLIEST && at <= now + LATEST_AHEAD_MS ? at : null;
}

function toVoice(touch: Touch): Voice {
  if (touch.kind === "handoff-event") return "handoff";
  if (touch.actor === "system" && BUYER_ONLY.has(touch.kind)) return "buyer";
  if (touch.actor === "us" && touch.kind === "email-received") return "buyer";
  return touch.actor;
}

function byVoice(left: Step, right: Step): number {
  return VOICES.indexOf(left.voice) - VOICES.indexOf(right.voice);
}

function byTime(left: Step, right: Step): number {
  return (left.at ?? 0) - (right.at ?? 0);
}

function cleaned(text: string | null, clean: (text: string) => string): string | null {
  const shown = text === null ? "" : clean(text);
  return shown === "" ? null : shown;
}

const EARLIEST = Date.parse("1991-01-01T00:00:00Z");
const LATEST_AHEAD_MS = 3 * 366 * 86_400_000;
const PLANNABLE: ReadonlySet<TouchKind> = new Set(["call", "meeting", "task", "event-attendance"]);

const VOICES: readonly Voice[] = ["buyer", "us", "system", "handoff"];

/** Kinds that only a buyer can do, even where a CRM says that a machine recorded them. */
const BUYER_ONLY: ReadonlySet<TouchKind> = new Set([
  "page-view",
  "form-submission",
  "content-download",
  "demo-request",
  "pricing-request",
  "event-attendance",
  "ad-click",
  "email-received",
  "email-opened",
  "email-clicked",
]);
