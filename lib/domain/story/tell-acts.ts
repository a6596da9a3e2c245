import { isQuestion } from "../text/questions.ts";
import { splitSentences } from "../text/sentences.ts";
import { shortenText } from "../text/shorten-text.ts";
import { actPhrase } from "./act-phrase.ts";
import type { Grammar } from "./grammar.ts";
import type { Telling, ToldClause } from "./language.ts";
import { NOTED_BY_US } from "./quotable-words.ts";
import { type Quote, quoteOf } from "./quote-of.ts";
import { FORMS } from "./read-form-fields.ts";
import type { Act, Episode, Step } from "./step.ts";
import { timePhrase } from "./time-phrase.ts";

/** The acts of an episode, each a clause with its time and the words that were said in it. */
export function tellActs(
  grammar: Grammar,
  episode: Episode,
  telling: Telling,
): readonly ToldClause[] {
  const clauses: ToldClause[] = [];
  let before: Act | null = null;
  for (const [index, act] of episode.acts.entries()) {
    const last = index === episode.acts.length - 1;
    const begins =
      before === null
        ? subject(grammar, episode, telling)
        : grammar.joints[jointOf(act, before, last, episode)];
    const told = tellAct(grammar, act, { before, episode, telling });
    clauses.push({ text: begins + told + quote(grammar, act, telling), steps: act.steps });
    before = latest(before, act);
  }
  return clauses;
}

interface Place {
  readonly before: Act | null;
  readonly episode: Episode;
  readonly telling: Telling;
}

function tellAct(grammar: Grammar, act: Act, { before, episode, telling }: Place): string {
  const { calendar } = telling;
  const { voice, planned } = episode;
  const phrase = actPhrase(grammar, act, { voice, planned, before }, calendar.number);
  if (planned) return phrase.replace("{date}", calendar.date(act.first ?? calendar.now));
  const named = backgrounds(grammar, act, telling).join(grammar.joints.comma);
  const background = named === "" ? "" : ` (${named})`;
  return phrase + background + timePhrase(grammar, act, before, calendar);
}

/** What stood behind an act: the source of a first visit, a campaign where it first comes up. */
function backgrounds(
  grammar: Grammar,
  act: Act,
  { campaignToName, source }: Telling,
): readonly string[] {
  const told = new Set(act.things.map(({ asset }) => asset));
  const campaigns = act.steps
    .map(campaignToName)
    .filter((name) => name !== null)
    .filter((name) => !told.has(name));
  const names = campaigns.map((name) =>
    grammar.campaign.replace("{campaign}", () => grammar.quote(shortenText(name, 60))),
  );
  return act.kind === "first-seen" && source !== null ? [grammar.term(source), ...names] : names;
}

/** Only what follows in time is joined with "then". */
function jointOf(act: Act, before: Act, last: boolean, episode: Episode): "list" | "and" | "next" {
  if (!last) return "list";
  const after = act.first !== null && before.last !== null && act.first > before.last;
  const ours = episode.voice !== "buyer";
  return !after || (ours && act.firstDay === before.lastDay) ? "and" : "next";
}

function latest(before: Act | null, act: Act): Act {
  if (before === null || (act.last ?? 0) >= (before.last ?? 0)) return act;
  return before;
}

function subject(grammar: Grammar, episode: Episode, telling: Telling): string {
  if (episode.voice !== "us" || episode.planned) return "";
  return grammar.ourselves(telling.ownerName(episode.ownerId));
}

/** The newest words of an act. */
function quote(grammar: Grammar, { steps }: Act, { buyerName }: Telling): string {
  const step = steps.findLast((each) => each.words !== null);
  if (step?.words == null) return "";
  const said = quoteOf(step, buyerName);
  const lead = leadOf(grammar, step, said);
  return lead === null ? "" : `${lead}: ${grammar.quote(shortenText(said.text, LONGEST_QUOTE))}`;
}

function leadOf(
  grammar: Grammar,
  { voice, touch }: Step,
  { text, onlyFields }: Quote,
): string | null {
  const lead = grammar.quoteLeads[touch.kind];
  if (onlyFields) return grammar.answered;
  if (voice === "buyer" && NOTED_BY_US.has(touch.kind)) return grammar.ourNote;
  const asksOnly = FORMS.has(touch.kind) && isQuestion(text) && splitSentences(text).length === 1;
  return asksOnly ? grammar.asked : (lead ?? null);
}

const LONGEST_QUOTE = 160;
