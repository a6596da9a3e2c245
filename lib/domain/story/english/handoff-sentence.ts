import { displayLine, isolateText } from "../../text/display-text.ts";
import { shortenText } from "../../text/shorten-text.ts";
import type { Telling } from "../language.ts";
import type { Episode, Step } from "../step.ts";
import { assetName } from "./asset-name.ts";
import { BUYER_ACTS, HANDOFF_EVENTS, WORDS } from "./phrases.ts";
import { timesInWords } from "./time-phrase.ts";

/** "Omar Haddad rejected the handoff with the reason “Wrong role” on 12 Nov: “She runs the warehouse.”" */
export function handoffSentence(episode: Episode, telling: Telling): string {
  const [step] = episode.steps;
  if (step === undefined) throw new Error("an episode has at least one step");
  const what = step.event === null ? recordedPhrase(step) : eventPhrase(step, telling);
  const times = episode.steps.length > 1 ? ` ${timesInWords(episode.steps.length)}` : "";
  const date = step.at === null ? "" : WORDS.on.replace("{date}", telling.calendar.date(step.at));
  const words =
    step.words === null
      ? ""
      : `: “${isolateText(shortenText(displayLine(step.words), LONGEST_QUOTE))}”`;
  return what + times + date + words;
}

function eventPhrase(step: Step, telling: Telling): string {
  const { event } = step;
  if (event === null) return "";
  const name = telling.ownerName(event.by);
  const values: Readonly<Record<string, string | null>> = {
    to: telling.ownerName(event.to ?? null),
    outcome: event.outcome === undefined ? null : telling.codeLabel(event.outcome),
    reason: event.reason === undefined ? null : telling.codeLabel(event.reason),
  };
  const parts = HANDOFF_EVENTS[event.type].map((part) => fillPart(part, values));
  return `${name === null ? WORDS.we : isolateText(name)} ${parts.join("")}`;
}

/** A part whose value is not known is left out rather than told with a hole. */
function fillPart(part: string, values: Readonly<Record<string, string | null>>): string {
  const [, key] = /\{(\w+)\}/u.exec(part) ?? [];
  if (key === undefined) return part;
  const value = values[key] ?? null;
  return value === null ? "" : part.replace(`{${key}}`, () => isolateText(displayLine(value)));
}

function recordedPhrase(step: Step): string {
  const phrase = BUYER_ACTS["handoff-event"];
  return step.asset === null
    ? phrase.bare
    : phrase.named.replace("{thing}", () => assetName(step.asset ?? ""));
}

const LONGEST_QUOTE = 160;
