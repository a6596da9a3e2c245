import { displayLine, isolateText } from "../../text/display-text.ts";
import { quoteText } from "../../text/quote-text.ts";
import { shortenText } from "../../text/shorten-text.ts";
import { lowerFirst, upperFirst } from "../../text/upper-first.ts";
import { actPhrase } from "../act-phrase.ts";
import type { Calendar } from "../calendar.ts";
import type { Telling } from "../language.ts";
import { readTalkFacts } from "../read-talks.ts";
import type { SummaryFacts } from "../summary-facts.ts";
import { closeSentence } from "../tell-sentence.ts";
import { marketName } from "../tell-talk.ts";
import { agoPhrase } from "../time-phrase.ts";
import { toAct } from "../to-act.ts";
import { assetName } from "./asset-name.ts";
import { joinList, timesInWords } from "./counted.ts";
import { grammar } from "./grammar.ts";
import { SUMMARY } from "./summary-phrases.ts";

/**
 * Two lines (R-CX-15): who they are and what they try to solve; what they engaged with and why now. A
 * part that is not known is left out.
 */
export function tellSummary(facts: SummaryFacts, telling: Telling): readonly string[] {
  return [whoAndWhat(facts, telling), nowAndWhy(facts, telling)].flatMap((line) =>
    line === null ? [] : [closeSentence(line)],
  );
}

function whoAndWhat(facts: SummaryFacts, { calendar }: Telling): string | null {
  const person = who(facts, calendar);
  const { problem } = facts;
  if (problem === null) return person;
  const line = shortenText(displayLine(problem.text), LONGEST_PROBLEM);
  const isNameAlone = facts.who.role === null && facts.who.company === null;
  const comma = isNameAlone ? " " : ", ";
  if (problem.from !== "us") {
    const said = comma + (problem.from === "their-question" ? SUMMARY.asks : SUMMARY.says);
    return `${person === null ? SUMMARY.ownWords : `${person}${said}`}: ${quoteText(line)}`;
  }
  const deed = grammar.deed(line);
  if (deed !== null) return person === null ? upperFirst(deed) : `${person}${comma}${deed}`;
  const solve = SUMMARY.problem.replace("{problem}", () => isolateText(line));
  return person === null ? upperFirst(solve) : `${person}; ${solve}`;
}

function who(facts: SummaryFacts, calendar: Calendar): string | null {
  const { name, role, company, industry, employees, country, market } = facts.who;
  if (name === null && role === null && company === null) return null;
  const size =
    employees === null || employees < 1
      ? null
      : SUMMARY.employees.replace("{count}", calendar.number(employees));
  const known = [industry, size, country].flatMap((part) =>
    part === null ? [] : [short(part, 30)],
  );
  const details = market === null ? known : [...known, short(marketName(grammar, market), 40)];
  const place =
    company === null
      ? null
      : short(company, 50) + (details.length > 0 ? ` (${details.join(", ")})` : "");
  const job = role === null ? null : short(role, 50);
  const position = job !== null && place !== null ? `${job} at ${place}` : (job ?? place);
  const person = name === null ? SUMMARY.unknownName : short(name, 60);
  return position === null ? person : `${person}, ${position}`;
}

function nowAndWhy(facts: SummaryFacts, telling: Telling): string | null {
  const parts = [engaged(facts), whyNow(facts, telling), howSoon(facts)].filter((part) => part !== null);
  return parts.length === 0 ? null : upperFirst(parts.map(withoutStop).join("; "));
}

function engaged({ engaged: seen, attended }: SummaryFacts): string | null {
  const things = seen.slice(0, 2).map(({ asset, count }) => {
    const times = count > 1 ? ` (${timesInWords(count)})` : "";
    return assetName(asset ?? "") + times;
  });
  const most = seen.some(({ count }) => count > 1) && seen.length > 1;
  const looked =
    things.length === 0
      ? null
      : (most ? SUMMARY.engagedMost : SUMMARY.engaged).replace("{things}", () => joinList(things));
  const came =
    attended === null ? null : SUMMARY.attended.replace("{event}", () => assetName(attended));
  return [looked, came].filter((part) => part !== null).join("; ") || null;
}

function whyNow({ trigger, triggerNote }: SummaryFacts, { calendar }: Telling): string | null {
  if (trigger === null) return triggerNote === null ? null : short(triggerNote, 90);
  const when = trigger.at === null ? "" : ` ${agoPhrase(grammar, trigger.at, calendar)}`;
  const { introducer } = readTalkFacts([trigger]);
  const act =
    introducer === undefined
      ? actPhrase(grammar, toAct([trigger], false), BUYER_ALONE, calendar.number)
      : SUMMARY.introducedBy.replace("{name}", () => short(introducer.value, 60));
  return act + when;
}

function howSoon({ readiness }: SummaryFacts): string | null {
  if (readiness === null) return null;
  const text = isolateText(lowerFirst(shortenText(readiness, 70)));
  return /^(?:before|by|in|within|after|until|this|next|from|q[1-4])\b/iu.test(text)
    ? SUMMARY.timing.replace("{when}", () => text)
    : text;
}

/** A part that stands before another gives up its full stop. */
function withoutStop(part: string, index: number, parts: readonly string[]): string {
  return index === parts.length - 1 ? part : part.replace(/\.$/u, "");
}

function short(text: string, most: number): string {
  return isolateText(shortenText(displayLine(text), most));
}

const BUYER_ALONE = { voice: "buyer", planned: false } as const;
const LONGEST_PROBLEM = 140;
