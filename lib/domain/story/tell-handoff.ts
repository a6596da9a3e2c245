import { textToChannel } from "../handoff/channel.ts";
import type { LogEvent } from "../log.ts";
import { displayLine } from "../text/display-text.ts";
import { shortenText } from "../text/shorten-text.ts";
import type { Grammar } from "./grammar.ts";
import type { Telling } from "./language.ts";
import type { Step } from "./step.ts";

/** "Omar Haddad rejected the handoff with the reason “Wrong role” on 12 Nov: “She runs the warehouse.”" */
export function tellHandoff(grammar: Grammar, steps: readonly Step[], telling: Telling): string {
  const [step] = steps;
  if (step === undefined) throw new Error("an episode has at least one step");
  const { calendar } = telling;
  const { what, words } =
    step.event === null ? recorded(grammar, step) : logged(grammar, step, step.event, telling);
  const times = steps.length > 1 ? ` ${grammar.times(steps.length, calendar.number)}` : "";
  const date = step.at === null ? "" : grammar.when.on.replace("{date}", calendar.date(step.at));
  const quote =
    words === null ? "" : `: ${grammar.quote(shortenText(displayLine(words), LONGEST_QUOTE))}`;
  return what + times + date + quote;
}

interface Told {
  readonly what: string;
  readonly words: string | null;
}

function logged(grammar: Grammar, step: Step, event: LogEvent, telling: Telling): Told {
  const channel = textToChannel(event.words);
  const values: Readonly<Record<string, string | null>> = {
    to: telling.ownerName(event.to ?? null),
    outcome: event.outcome === undefined ? null : telling.codeLabel(event.outcome),
    reason: event.reason === undefined ? null : telling.codeLabel(event.reason),
  };
  const by = grammar.ourselves(telling.ownerName(event.by));
  if (event.type === "reassigned" && event.by !== null && event.to === event.by)
    return { what: by + grammar.handoff.tookOver, words: step.words };
  const isMiss = event.type === "escalated" && event.by === null;
  const said = isMiss ? grammar.handoff.missed : grammar.handoff.events[event.type];
  const parts = said.map((part) => {
    const key = /\{(\w+)\}/u.exec(part)?.[1];
    if (key === undefined) return part;
    if (key === "channel") return channel === null ? "" : grammar.handoff.channels[channel];
    const value = values[key] ?? null;
    return value === null ? "" : part.replace(`{${key}}`, () => grammar.plain(value));
  });
  return { what: (isMiss ? "" : by) + parts.join(""), words: step.words };
}

/** A longer text of the CRM's, most often a handoff note of ours whose event is not in the log. */
function recorded({ handoff }: Grammar, step: Step): Told {
  const text = displayLine(step.words ?? "");
  const isOurs = HANDOFF_NOTE.test(text);
  return { what: isOurs ? handoff.note : handoff.step, words: text.replace(HANDOFF_NOTE, "") };
}

/** How our own timeline notes end. */
const HANDOFF_NOTE = /(?:\s*By .{1,80}, with Handrail)?\s*ref HR-[\w-]+\s*$/u;
const LONGEST_QUOTE = 160;
