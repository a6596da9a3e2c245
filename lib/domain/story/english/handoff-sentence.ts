import { textToChannel } from "../../handoff/channel.ts";
import type { LogEvent } from "../../log.ts";
import { displayLine, isolateText } from "../../text/display-text.ts";
import { quoteText } from "../../text/quote-text.ts";
import { shortenText } from "../../text/shorten-text.ts";
import type { Telling } from "../language.ts";
import type { Episode, Step } from "../step.ts";
import { CHANNELS, HANDOFF_EVENTS, RECORDED_HANDOFF, WORDS } from "./phrases.ts";
import { timesInWords } from "./time-phrase.ts";

/** "Omar Haddad rejected the handoff with the reason “Wrong role” on 12 Nov: “She runs the warehouse.”" */
export function handoffSentence(episode: Episode, telling: Telling): string {
  const [step] = episode.steps;
  if (step === undefined) throw new Error("an episode has at least one step");
  const { what, words } = step.event === null ? recorded(step) : logged(step, step.event, telling);
  const times = episode.steps.length > 1 ? ` ${timesInWords(episode.steps.length)}` : "";
  const date = step.at === null ? "" : WORDS.on.replace("{date}", telling.calendar.date(step.at));
  const quote =
    words === null ? "" : `: ${quoteText(shortenText(displayLine(words), LONGEST_QUOTE))}`;
  return what + times + date + quote;
}

interface Told {
  readonly what: string;
  readonly words: string | null;
}

function logged(step: Step, event: LogEvent, telling: Telling): Told {
  const channel = textToChannel(event.words);
  const values: Readonly<Record<string, string | null>> = {
    to: telling.ownerName(event.to ?? null),
    outcome: event.outcome === undefined ? null : telling.codeLabel(event.outcome),
    reason: event.reason === undefined ? null : telling.codeLabel(event.reason),
    channel: channel === null ? null : CHANNELS[channel],
  };
  const parts = HANDOFF_EVENTS[event.type].map((part) => fillPart(part, values));
  const name = telling.ownerName(event.by);
  return {
    what: `${name === null ? WORDS.we : isolateText(name)} ${parts.join("")}`,
    words: step.words,
  };
}

/** A part whose value is not known is left out rather than told with a hole. */
function fillPart(part: string, values: Readonly<Record<string, string | null>>): string {
  const [, key] = /\{(\w+)\}/u.exec(part) ?? [];
  if (key === undefined) return part;
  const value = values[key] ?? null;
  return value === null ? "" : part.replace(`{${key}}`, () => isolateText(value));
}

/** A longer text of the CRM's, most often a handoff note of ours whose event is not in the log. */
function recorded(step: Step): Told {
  const text = displayLine(step.words ?? "");
  const isOurs = HANDOFF_NOTE.test(text);
  return {
    what: isOurs ? RECORDED_HANDOFF.note : RECORDED_HANDOFF.step,
    words: text.replace(HANDOFF_NOTE, ""),
  };
}

/** How our own timeline notes end. */
const HANDOFF_NOTE = /(?:\s*By .{1,80}, with Handrail)?\s*ref HR-[\w-]+\s*$/u;
const LONGEST_QUOTE = 160;
