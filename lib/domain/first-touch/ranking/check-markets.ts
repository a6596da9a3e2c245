import { isolateText } from "../../text/display-text.ts";
import { supportingEvidence } from "../evidence.ts";
import type { Checked } from "./checked.ts";
import type { KnownLead, Trait } from "./known-lead.ts";
import { holds, type IndustryTerm } from "./market-terms.ts";
import type { PreparedAngle } from "./prepare-playbook.ts";

/**
 * Any of an angle's markets is enough. They speak against a lead only where each kind that they name (the
 * country, the industry, local or new) is known and another.
 */
export function checkMarkets({ markets }: PreparedAngle, lead: KnownLead): Checked {
  const { stances, countries, others } = markets;
  const asked = [
    ...(stances.size > 0 ? [compare(lead.stance, (stance) => stances.has(stance))] : []),
    ...(countries.size > 0 ? [compare(lead.country, (country) => countries.has(country))] : []),
    ...(others.length > 0 ? [compareOthers(lead, others)] : []),
  ];
  const met = asked.find((each) => typeof each === "object");
  if (met !== undefined) return toEvidence(met);
  return asked.length > 0 && asked.every((each) => each === "not-met") ? "against" : "nothing";
}

type Compared = Trait<unknown> | "not-met" | "unknown";

function compare<Value>(trait: Trait<Value> | null, isMet: (value: Value) => boolean): Compared {
  if (trait === null) return "unknown";
  return isMet(trait.value) ? trait : "not-met";
}

/** An industry that no list knows may be another name of one that is asked for. */
function compareOthers(lead: KnownLead, terms: readonly IndustryTerm[]): Compared {
  const { industry, city } = lead;
  const met = [industry, city].find((trait) => trait !== null && isOneOf(trait.value, terms));
  if (met != null) return met;
  const canTell = industry !== null && industry.value.group !== null;
  return canTell && terms.every(({ group }) => group !== null) ? "not-met" : "unknown";
}

function isOneOf(said: IndustryTerm, terms: readonly IndustryTerm[]): boolean {
  return terms.some(
    ({ words, group }) => holds(said.words, words) || (group !== null && group === said.group),
  );
}

function toEvidence({ text, source, value }: Trait<unknown>): Checked {
  const stance = typeof value === "string" ? STANCES[value] : undefined;
  return supportingEvidence({
    ground: {
      text: stance ?? `Their market, ${isolateText(text)}, is one that this angle is written for`,
      source,
    },
    weight: 2,
    key: "market",
  });
}

const STANCES: Readonly<Record<string, string>> = {
  local: "They are a local company, and this angle is for that",
  "entering-market": "They are entering the market, and this angle is for that",
};
