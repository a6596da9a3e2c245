import { isolateText } from "../../text/display-text.ts";
import { quoteText } from "../../text/quote-text.ts";
import { shortenText } from "../../text/shorten-text.ts";
import { lowerFirst, upperFirst } from "../../text/upper-first.ts";
import type { Telling, ToldClause } from "../language.ts";
import { NOTED_BY_US } from "../quotable-words.ts";
import { quoteOf } from "../quote-of.ts";
import { isRecordKeeping } from "../record-keeping.ts";
import type { Act, Episode } from "../step.ts";
import { actPhrase } from "./act-phrase.ts";
import { handoffSentence } from "./handoff-sentence.ts";
import { QUOTE_LEADS, WORDS } from "./phrases.ts";
import { recordClauses } from "./record-sentence.ts";
import { talkSentence } from "./talk-sentence.ts";
import { timePhrase } from "./time-phrase.ts";

/**
 * One episode in English: "Came back to the integrations page twice in two days (11–12 Nov), then asked
 * for a demo." Each act is a clause; who did it and the full stop belong to the clause beside them.
 */
export function tellSentence(episode: Episode, telling: Telling): readonly ToldClause[] {
  const clauses = tellEpisode(episode, telling);
  return clauses.map(({ text, steps }, index) => {
    const undated = index === 0 && !episode.dated;
    const opened = index === 0 ? upperFirst(undated ? WORDS.atSomePoint + text : text) : text;
    return { text: index === clauses.length - 1 ? closeSentence(opened) : opened, steps };
  });
}

function tellEpisode(episode: Episode, telling: Telling): readonly ToldClause[] {
  if (episode.steps.every(isRecordKeeping)) return recordClauses(episode, telling);
  if (episode.voice === "handoff")
    return [{ text: handoffSentence(episode, telling), steps: episode.steps }];
  const [only] = episode.steps;
  if (only?.event?.facts !== undefined && episode.steps.length === 1)
    return [{ text: talkSentence(only, telling), steps: episode.steps }];
  return tellActs(episode, telling);
}

function tellActs(episode: Episode, telling: Telling): readonly ToldClause[] {
  const clauses: ToldClause[] = [];
  let before: Act | null = null;
  for (const [index, act] of episode.acts.entries()) {
    const last = index === episode.acts.length - 1;
    const begins = before === null ? subject(episode, telling) : joint(act, before, last, episode);
    const text = begins + tellAct(act, before, episode, telling) + quote(act);
    clauses.push({ text, steps: act.steps });
    before = latest(before, act);
  }
  return clauses;
}

function tellAct(act: Act, before: Act | null, episode: Episode, telling: Telling): string {
  const { calendar } = telling;
  const phrase = actPhrase(act, episode, before);
  if (episode.planned) return phrase.replace("{date}", calendar.date(act.first ?? calendar.now));
  const named = backgrounds(act, telling).join(", ");
  return phrase + (named === "" ? "" : ` (${named})`) + timePhrase(act, before, calendar);
}

/** What stood behind an act: the source of a first visit, a campaign where it first comes up. */
function backgrounds(act: Act, { campaignToName, source }: Telling): readonly string[] {
  const campaigns = act.steps.map(campaignToName).filter((name) => name !== null);
  const names = campaigns.map((name) =>
    WORDS.campaign.replace("{campaign}", () => quoteText(shortenText(name, 60))),
  );
  return act.kind === "first-seen" && source !== null
    ? [isolateText(lowerFirst(source)), ...names]
    : names;
}

function joint(act: Act, before: Act, last: boolean, episode: Episode): string {
  if (!last) return ", ";
  const after = act.first !== null && before.last !== null && act.first > before.last;
  const ours = episode.voice !== "buyer";
  if (!after || (ours && act.firstDay === before.lastDay)) return " and ";
  return ", then ";
}

function latest(before: Act | null, act: Act): Act {
  if (before === null || (act.last ?? 0) >= (before.last ?? 0)) return act;
  return before;
}

function subject(episode: Episode, telling: Telling): string {
  if (episode.voice !== "us" || episode.planned) return "";
  const name = telling.ownerName(episode.ownerId);
  return name === null ? `${WORDS.we.toLowerCase()} ` : `${isolateText(name)} `;
}

/** The newest words of an act. */
function quote({ steps }: Act): string {
  const step = steps.findLast((each) => each.words !== null);
  if (step?.words == null) return "";
  const { text, onlyFields } = quoteOf(step);
  const lead = onlyFields ? WORDS.answered : QUOTE_LEADS[step.touch.kind];
  if (lead === undefined) return "";
  const byUs = step.voice === "buyer" && NOTED_BY_US.has(step.touch.kind);
  return `${byUs ? WORDS.ourNote : lead}: ${quoteText(shortenText(text, LONGEST_QUOTE))}`;
}

/** A full stop, unless a quotation at the end already closes the sentence. */
export function closeSentence(text: string): string {
  return /[.!?؟…](?:[”\u2069]*)$/u.test(text) ? text : `${text}.`;
}

const LONGEST_QUOTE = 160;
