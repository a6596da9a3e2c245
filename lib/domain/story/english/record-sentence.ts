import { displayLine, isolateText } from "../../text/display-text.ts";
import { quoteText } from "../../text/quote-text.ts";
import { shortenText } from "../../text/shorten-text.ts";
import { lowerFirst } from "../../text/upper-first.ts";
import type { Telling, ToldClause } from "../language.ts";
import type { Episode, Step } from "../step.ts";
import { RECORDED_HANDOFF, STAGES, WORDS } from "./phrases.ts";

/**
 * "The lead status was set to “New”, the lifecycle stage to “Lead” and Dana Reyes became the owner on 12
 * Nov.": a clause for each thing noted; what was noted twice is told once.
 */
export function recordClauses(episode: Episode, telling: Telling): readonly ToldClause[] {
  const stepsByPhrase = new Map<string, readonly Step[]>();
  for (const [index, step] of episode.steps.entries()) {
    const phrase =
      step.touch.kind === "stage-change"
        ? stagePhrase(step, episode.steps[index - 1])
        : notedPhrase(step, telling);
    stepsByPhrase.set(phrase, [...(stepsByPhrase.get(phrase) ?? []), step]);
  }
  const at = episode.steps.at(-1)?.at ?? null;
  const date = at === null ? "" : WORDS.on.replace("{date}", telling.calendar.date(at));
  const last = stepsByPhrase.size - 1;
  return [...stepsByPhrase].map(([phrase, steps], index) => {
    const joint = index === 0 ? "" : index === last ? " and " : ", ";
    return { text: joint + phrase + (index === last ? date : ""), steps };
  });
}

/** A CRM writes a change as "Lifecycle stage: Lead → Customer", or only names the new stage. */
function stagePhrase(step: Step, before: Step | undefined): string {
  const text = lineOf(step);
  if (text === "") return STAGES.unknown;
  const { what, from, to = text } = CHANGE.exec(text)?.groups ?? {};
  const afterSet = before?.touch.kind === "stage-change" && !lineOf(before).includes("→");
  const set = afterSet ? STAGES.alsoSet : STAGES.set;
  return (from === undefined ? set : STAGES.changed)
    .replace("{what}", () => (what === undefined ? STAGES.stage : isolateText(lowerFirst(what))))
    .replace("{from}", () => quoted(from ?? ""))
    .replace("{to}", () => quoted(to));
}

/** Owners by name; everything else as the CRM puts it. */
function notedPhrase(step: Step, { ownerName }: Telling): string {
  const text = lineOf(step);
  if (text === "") return RECORDED_HANDOFF.step;
  if (!/^owner (?:set|changed)/iu.test(text))
    return isolateText(lowerFirst(text.replace(/\.$/u, "")));
  const name = ownerName(step.touch.ownerId);
  return name === null
    ? RECORDED_HANDOFF.ownerChanged
    : RECORDED_HANDOFF.newOwner.replace("{name}", () => isolateText(name));
}

function lineOf(step: Step): string {
  return displayLine(step.words ?? step.asset ?? "");
}

function quoted(text: string): string {
  return quoteText(shortenText(text, 60));
}

const CHANGE = /^(?<what>[^:→]{1,40}): (?:(?<from>[^→]{1,80}) → )?(?<to>[^→]{1,80})$/u;
