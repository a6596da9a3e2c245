import { displayLine, isolateText } from "../../text/display-text.ts";
import { shortenText } from "../../text/shorten-text.ts";
import { lowerFirst } from "../../text/upper-first.ts";
import type { Telling } from "../language.ts";
import type { Episode, Step } from "../step.ts";
import { joinList } from "./act-phrase.ts";
import { STAGES, WORDS } from "./phrases.ts";

/** "The lifecycle stage went from “Lead” to “Customer” and the lead status was set to “New” on 12 Nov." */
export function stageSentence(episode: Episode, { calendar }: Telling): string {
  const at = episode.steps.at(-1)?.at ?? null;
  const changes = joinList(
    episode.steps.map((step, index) => stagePhrase(step, episode.steps[index - 1])),
  );
  return at === null ? changes : changes + WORDS.on.replace("{date}", calendar.date(at));
}

/** A CRM writes a change as "Lifecycle stage: Lead → Customer", or only names the new stage. */
function stagePhrase(step: Step, before: Step | undefined): string {
  const text = stageText(step);
  const parts = /^(?<what>[^:→]{1,40}): (?:(?<from>[^→]{1,80}) → )?(?<to>[^→]{1,80})$/u.exec(
    text,
  )?.groups;
  const to = parts?.["to"] ?? text;
  if (to === "") return STAGES.unknown;
  const afterSet = before !== undefined && !stageText(before).includes("→");
  const set = afterSet ? STAGES.alsoSet : STAGES.set;
  const phrase = parts?.["from"] === undefined ? set : STAGES.changed;
  return phrase
    .replace("{what}", () =>
      parts?.["what"] === undefined ? STAGES.stage : lowerFirst(parts["what"]),
    )
    .replace("{from}", () => quoted(parts?.["from"] ?? ""))
    .replace("{to}", () => quoted(to));
}

function stageText(step: Step): string {
  return displayLine(step.words ?? step.asset ?? "");
}

function quoted(text: string): string {
  return `“${isolateText(shortenText(text, 60))}”`;
}
