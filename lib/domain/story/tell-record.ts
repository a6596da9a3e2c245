import { displayLine } from "../text/display-text.ts";
import { shortenText } from "../text/shorten-text.ts";
import type { Grammar } from "./grammar.ts";
import type { Telling, ToldClause } from "./language.ts";
import type { Step } from "./step.ts";

/**
 * "The lead status was set to “New”, the lifecycle stage to “Lead” and Dana Reyes became the owner on 12
 * Nov.": a clause for each thing noted; what was noted twice is told once.
 */
export function tellRecord(
  grammar: Grammar,
  steps: readonly Step[],
  telling: Telling,
): readonly ToldClause[] {
  const stepsByPhrase = new Map<string, readonly Step[]>();
  for (const [index, step] of steps.entries()) {
    const phrase =
      step.touch.kind === "stage-change"
        ? stagePhrase(grammar, step, steps[index - 1])
        : notedPhrase(grammar, step, telling);
    stepsByPhrase.set(phrase, [...(stepsByPhrase.get(phrase) ?? []), step]);
  }
  const at = steps.at(-1)?.at ?? null;
  const date = at === null ? "" : grammar.when.on.replace("{date}", telling.calendar.date(at));
  const { list, and } = grammar.joints;
  const last = stepsByPhrase.size - 1;
  return [...stepsByPhrase].map(([phrase, told], index) => {
    const joint = index === 0 ? "" : index === last ? and : list;
    return { text: joint + phrase + (index === last ? date : ""), steps: told };
  });
}

/** A CRM writes a change as "Lifecycle stage: Lead → Customer", or only names the new stage. */
function stagePhrase({ record, term, quote, plain }: Grammar, step: Step, before?: Step): string {
  const text = lineOf(step);
  if (text === "") return record.stageChanged;
  const { what, from, to = text } = CHANGE.exec(text)?.groups ?? {};
  const afterSet = before?.touch.kind === "stage-change" && !lineOf(before).includes("→");
  const set = afterSet ? record.alsoSet : record.set;
  return (from === undefined ? set : record.changed)
    .replace("{what}", () => (what === undefined ? record.stage : term(what)))
    .replace("{from}", () => quote(shortenText(from ?? "", LONGEST_VALUE)))
    .replace("{to}", () => stageName(to, { quote, plain }));
}

/** "Proposal (86,000, expected to close on 4 Dec)": what the CRM adds in brackets stays outside the quotes. */
function stageName(text: string, { quote, plain }: Pick<Grammar, "quote" | "plain">): string {
  const { value = text, added } = WITH_BRACKETS.exec(text)?.groups ?? {};
  const quoted = quote(shortenText(value, LONGEST_VALUE));
  return added === undefined ? quoted : `${quoted} (${plain(shortenText(added, LONGEST_VALUE))})`;
}

/** Owners by name; everything else as the CRM puts it. */
function notedPhrase({ record, term, plain }: Grammar, step: Step, telling: Telling): string {
  const text = lineOf(step);
  if (text === "") return record.step;
  if (!/^owner(?: (?:set|changed)|:)/iu.test(text)) return term(text.replace(/\.$/u, ""));
  // "Owner: Dana Reyes → Omar Haddad", which may hold their numbers in place of their names.
  const named = /(?::|→) (?<name>\p{L}[^→]*)$/u.exec(text)?.groups?.["name"] ?? null;
  const name = telling.ownerName(step.touch.ownerId) ?? named;
  return name === null ? record.ownerChanged : record.newOwner.replace("{name}", () => plain(name));
}

function lineOf(step: Step): string {
  return displayLine(step.words ?? step.asset ?? "");
}

const CHANGE = /^(?<what>[^:→]{1,40}): (?:(?<from>[^→]{1,80}) → )?(?<to>[^→]{1,140})$/u;
const WITH_BRACKETS = /^(?<value>[^()]{1,80}) \((?<added>[^()]+)\)$/u;
const LONGEST_VALUE = 60;
