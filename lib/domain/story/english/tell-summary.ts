import { displayLine, isolateText } from "../../text/display-text.ts";
import { quoteText } from "../../text/quote-text.ts";
import { shortenText } from "../../text/shorten-text.ts";
import { upperFirst } from "../../text/upper-first.ts";
import type { Telling } from "../language.ts";
import type { SummaryFacts } from "../summary-facts.ts";
import { toAct } from "../to-act.ts";
import { actPhrase, joinList } from "./act-phrase.ts";
import { assetName } from "./asset-name.ts";
import { SUMMARY } from "./summary-phrases.ts";
import { closeSentence } from "./tell-sentence.ts";
import { agoInWords, timesInWords } from "./time-phrase.ts";

/** Who, what they try to solve, what they engaged with, why now (R-CX-15); a part that is not known is left out. */
export function tellSummary(facts: SummaryFacts, telling: Telling): readonly string[] {
  return [who(facts), problem(facts), engaged(facts), whyNow(facts, telling)].flatMap((part) =>
    part === null ? [] : [closeSentence(part)],
  );
}

function who({
  who: { name, role, company, industry, employees, country },
}: SummaryFacts): string | null {
  if (name === null && role === null && company === null) return null;
  const size =
    employees === null || employees < 1
      ? null
      : SUMMARY.employees.replace("{count}", String(employees));
  const details = [industry, size, country].flatMap((part) =>
    part === null ? [] : [short(part, 30)],
  );
  const place =
    company === null
      ? null
      : short(company, 50) + (details.length > 0 ? ` (${details.join(", ")})` : "");
  const job = role === null ? null : short(role, 50);
  const position = job !== null && place !== null ? `${job} at ${place}` : (job ?? place);
  const person = name === null ? SUMMARY.unknownName : short(name, 60);
  return position === null ? person : `${person}, ${position}`;
}

function problem(facts: SummaryFacts): string | null {
  if (facts.problem === null) return null;
  const { text, own } = facts.problem;
  const line = shortenText(displayLine(text), 110);
  return own
    ? SUMMARY.ownWords.replace("{problem}", () => quoteText(line))
    : SUMMARY.problem.replace("{problem}", () => isolateText(line));
}

function engaged(facts: SummaryFacts): string | null {
  const things = facts.engaged.slice(0, 2).map(({ asset, count }) => {
    const times = count > 1 ? ` (${timesInWords(count)})` : "";
    return assetName(asset ?? "") + times;
  });
  const most = facts.engaged.some(({ count }) => count > 1);
  return things.length === 0
    ? null
    : (most ? SUMMARY.engagedMost : SUMMARY.engaged).replace("{things}", () => joinList(things));
}

function whyNow(facts: SummaryFacts, { calendar }: Telling): string | null {
  const { trigger, triggerNote, readiness } = facts;
  const soon = readiness === null ? null : upperFirst(short(readiness, 70));
  if (trigger === null)
    return (
      [triggerNote === null ? null : short(triggerNote, 90), soon]
        .filter((part) => part !== null)
        .join(". ") || null
    );
  const act = upperFirst(actPhrase(toAct([trigger], false), BUYER_EPISODE));
  const when = trigger.at === null ? "" : ` ${agoInWords(trigger.at, calendar)}`;
  return act + when + (soon === null ? "" : `. ${soon}`);
}

function short(text: string, most: number): string {
  return isolateText(shortenText(displayLine(text), most));
}

const BUYER_EPISODE = { voice: "buyer", planned: false } as const;
