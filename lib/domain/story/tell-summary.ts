import { type Channel, textToChannel } from "../handoff/channel.ts";
import { displayLine } from "../text/display-text.ts";
import { shortenText } from "../text/shorten-text.ts";
import { lowerFirst, upperFirst } from "../text/upper-first.ts";
import { actPhrase } from "./act-phrase.ts";
import type { Calendar } from "./calendar.ts";
import type { Grammar, WriteNumber } from "./grammar.ts";
import type { Telling } from "./language.ts";
import { readTalkFacts } from "./read-talks.ts";
import type { SummaryFacts } from "./summary-facts.ts";
import { closeSentence } from "./tell-sentence.ts";
import { marketName } from "./tell-talk.ts";
import { agoPhrase } from "./time-phrase.ts";
import { toAct } from "./to-act.ts";

type Problem = NonNullable<SummaryFacts["problem"]>;

/** A language's words for the two lines. */
export interface SummaryPhrases {
  readonly unknownName: string;
  readonly employees: (count: number, write: WriteNumber) => string;
  /** "Head of Operations at Nordfrakt AB" */
  readonly position: (job: string, place: string) => string;
  /** Who, if known, with what they try to solve; `isName` where nothing but a name is known. */
  readonly problem: (problem: Problem, person: string | null, isName: boolean) => string;
  /** `{things}` is what they looked at; most of all where they came back to something. */
  readonly engaged: string;
  readonly engagedMost: string;
  readonly attended: string;
  readonly introducedBy: string;
  /** A talk that was added by hand, which does not say who sought whom. */
  readonly talked: Readonly<Record<Exclude<Channel, "introduction">, string>>;
  /** What is known of how soon they want to act, from a note. */
  readonly readiness: (text: string) => string;
}

/**
 * Two lines (R-CX-15): who they are and what they try to solve; what they engaged with and why now. A
 * part that is not known is left out.
 */
export function tellSummary(
  grammar: Grammar,
  phrases: SummaryPhrases,
  facts: SummaryFacts,
  { calendar }: Telling,
): readonly string[] {
  const teller: Teller = { grammar, phrases, calendar };
  return [whoAndWhat(teller, facts), nowAndWhy(teller, facts)].flatMap((line) =>
    line === null ? [] : [closeSentence(line)],
  );
}

interface Teller {
  readonly grammar: Grammar;
  readonly phrases: SummaryPhrases;
  readonly calendar: Calendar;
}

function whoAndWhat(teller: Teller, { who, problem }: SummaryFacts): string | null {
  const person = tellWho(teller, who);
  const isName = who.role === null && who.company === null;
  // A name alone stands at the top of the record already.
  if (problem === null) return isName ? null : person;
  const text = shortenText(displayLine(problem.text), LONGEST_PROBLEM);
  return teller.phrases.problem({ ...problem, text }, person, isName);
}

function tellWho(teller: Teller, who: SummaryFacts["who"]): string | null {
  const { name, role, company } = who;
  if (name === null && role === null && company === null) return null;
  const { grammar, phrases } = teller;
  const { comma } = grammar.joints;
  const details = tellDetails(teller, who).join(comma);
  const place =
    company === null ? null : short(grammar, company, 50) + (details === "" ? "" : ` (${details})`);
  const job = role === null ? null : short(grammar, role, 50);
  const position = job !== null && place !== null ? phrases.position(job, place) : (job ?? place);
  const person = name === null ? phrases.unknownName : short(grammar, name, 60);
  return position === null ? person : person + comma + position;
}

function tellDetails(
  { grammar, phrases, calendar }: Teller,
  { industry, employees, country, market }: SummaryFacts["who"],
): readonly string[] {
  const size =
    employees === null || employees < 1 ? null : phrases.employees(employees, calendar.number);
  return [
    industry === null ? null : short(grammar, industry, 30),
    size,
    country === null ? null : grammar.country(shortenText(displayLine(country), 30)),
    market === null ? null : marketName(grammar, shortenText(market, 40)),
  ].filter((part) => part !== null);
}

function nowAndWhy(teller: Teller, facts: SummaryFacts): string | null {
  const { readiness } = facts;
  const soon =
    readiness === null
      ? null
      : teller.phrases.readiness(lowerFirst(shortenText(displayLine(readiness), 70)));
  const parts = [...engaged(teller, facts), whyNow(teller, facts), soon].filter(
    (part) => part !== null,
  );
  const line = parts.map(withoutStop).join(teller.grammar.joints.semicolon);
  return line === "" ? null : upperFirst(line);
}

function engaged(
  { grammar, phrases, calendar }: Teller,
  { engaged: seen, attended }: SummaryFacts,
): readonly (string | null)[] {
  const things = seen.slice(0, 2).map(({ asset, count }) => {
    const times = count > 1 ? ` (${grammar.times(count, calendar.number)})` : "";
    return grammar.name(asset ?? "", "name") + times;
  });
  const most = seen.some(({ count }) => count > 1) && seen.length > 1;
  const looked = most ? phrases.engagedMost : phrases.engaged;
  return [
    things.length === 0 ? null : looked.replace("{things}", () => grammar.list(things)),
    attended === null
      ? null
      : phrases.attended.replace("{event}", () => grammar.name(attended, "name")),
  ];
}

function whyNow(
  { grammar, phrases, calendar }: Teller,
  { trigger, triggerNote }: SummaryFacts,
): string | null {
  if (trigger === null) return triggerNote === null ? null : short(grammar, triggerNote, 90);
  const when = trigger.at === null ? "" : ` ${agoPhrase(grammar, trigger.at, calendar)}`;
  const { introducer } = readTalkFacts([trigger]);
  if (introducer !== undefined)
    return (
      phrases.introducedBy.replace("{name}", () => short(grammar, introducer.value, 60)) + when
    );
  const channel = trigger.voice === "us" ? textToChannel(trigger.event?.words) : null;
  if (channel !== null && channel !== "introduction") return phrases.talked[channel] + when;
  return actPhrase(grammar, toAct([trigger], false), BUYER_ALONE, calendar.number) + when;
}

/** A part that stands before another gives up its full stop. */
function withoutStop(part: string, index: number, parts: readonly string[]): string {
  return index === parts.length - 1 ? part : part.replace(/\.(?<end>\u2069?)$/u, "$<end>");
}

function short({ plain }: Grammar, text: string, most: number): string {
  return plain(shortenText(displayLine(text), most));
}

const BUYER_ALONE = { voice: "buyer", planned: false } as const;
const LONGEST_PROBLEM = 140;
