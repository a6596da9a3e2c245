import { isolateText } from "../../text/display-text.ts";
import { quoteText } from "../../text/quote-text.ts";
import { shortenText } from "../../text/shorten-text.ts";
import { lowerFirst, upperFirst } from "../../text/upper-first.ts";
import type { Telling, ToldClause } from "../language.ts";
import { NOTED_BY_US, quotableWords } from "../quotable-words.ts";
import { isRecordKeeping } from "../record-keeping.ts";
import type { Act, Episode } from "../step.ts";
import { actPhrase } from "./act-phrase.ts";
import { handoffSentence } from "./handoff-sentence.ts";
import { QUOTE_LEADS, WORDS } from "./phrases.ts";
import { recordSentence } from "./record-sentence.ts";
import { timePhrase } from "./time-phrase.ts";

/** One episode in English: "Came back to the integrations page twice in two days (11–12 Nov), then asked for a demo." */
export function tellSentence(episode: Episode, telling: Telling): readonly ToldClause[] {
  const told = tellEpisode(episode, telling);
  const opened = episode.dated ? told : `${WORDS.atSomePoint}${told}`;
  return [{ text: closeSentence(upperFirst(opened)), steps: episode.steps }];
}

function tellEpisode(episode: Episode, telling: Telling): string {
  if (episode.steps.every(isRecordKeeping)) return recordSentence(episode, telling);
  return episode.voice === "handoff"
    ? handoffSentence(episode, telling)
    : tellActs(episode, telling);
}

function tellActs(episode: Episode, telling: Telling): string {
  const clauses: string[] = [];
  let before: Act | null = null;
  for (const [index, act] of episode.acts.entries()) {
    const last = index === episode.acts.length - 1;
    clauses.push(joint(act, before, { last, episode }) + tellAct(act, before, episode, telling));
    before = latest(before, act);
  }
  return subject(episode, telling) + clauses.join("") + quote(episode);
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

function joint(act: Act, before: Act | null, at: { last: boolean; episode: Episode }): string {
  if (before === null) return "";
  if (!at.last) return ", ";
  const after = act.first !== null && before.last !== null && act.first > before.last;
  const ours = at.episode.voice !== "buyer";
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

/** The words of the episode's last touch that has any. */
function quote(episode: Episode): string {
  const step = episode.steps.findLast((each) => each.words !== null);
  if (step?.words == null) return "";
  const lead = QUOTE_LEADS[step.touch.kind];
  if (lead === undefined) return "";
  const byUs = step.voice === "buyer" && NOTED_BY_US.has(step.touch.kind);
  return `${byUs ? WORDS.ourNote : lead}: ${quoteText(shortenText(quotableWords(step), LONGEST_QUOTE))}`;
}

/** A full stop, unless a quotation at the end already closes the sentence. */
export function closeSentence(text: string): string {
  return /[.!?؟…](?:[”\u2069]*)$/u.test(text) ? text : `${text}.`;
}

const LONGEST_QUOTE = 160;
