import { leadTypeOfTouch } from "../../note/newest-trigger.ts";
import { readRole } from "../../note/roles.ts";
import type { LeadTrigger } from "../../playbook/schema.ts";
import { countryToCode } from "../../qualification/compare-country.ts";
import { readTalkFacts } from "../../story/read-talks.ts";
import type { Step } from "../../story/step.ts";
import { displayLine } from "../../text/display-text.ts";
import { isUnknownAnswer } from "../../text/unknown-answer.ts";
import { toContentWords, toWords } from "../../text/words.ts";
import type { Ground } from "../angle.ts";
import type { FirstTouchContext } from "../first-touch-context.ts";
import { type KnownReadiness, readReadiness } from "./known-readiness.ts";
import { type IndustryTerm, toIndustry, toStance } from "./market-terms.ts";
import type { RoleTerm } from "./role-terms.ts";

/** A trait of the lead with where it stands. */
export interface Trait<Value> {
  readonly value: Value;
  readonly text: string;
  readonly source: Ground["source"];
}

/** What the record knows of a lead that conditions of angles are held up to; null where it does not know. */
export interface KnownLead {
  /** What the buyer did to be a lead, each with its newest step. */
  readonly triggers: ReadonlyMap<LeadTrigger, Step>;
  readonly title: string;
  readonly titleWords: readonly string[];
  readonly role: RoleTerm | null;
  readonly country: Trait<string> | null;
  readonly industry: Trait<IndustryTerm> | null;
  readonly city: Trait<IndustryTerm> | null;
  readonly stance: Trait<"local" | "entering-market"> | null;
  /** Countries, city and industry as they are written, for briefs whose keywords name them. */
  readonly places: readonly string[];
  /** Read when it is first asked for: few playbooks have conditions on it. */
  readonly readiness: () => KnownReadiness | null;
}

export function readKnownLead(context: FirstTouchContext): KnownLead {
  const { snapshot, steps } = context;
  const title = known(snapshot.jobTitle) ?? "";
  const talks = readTalkFacts(steps);
  const place = known(snapshot.company.country) ?? known(snapshot.country);
  const code = place === null ? null : countryToCode(place);
  const industry = known(snapshot.company.industry);
  const city = known(snapshot.city);
  let readiness: KnownReadiness | null | undefined;
  return {
    triggers: readTriggers(context),
    title,
    titleWords: toContentWords(title),
    role: title === "" ? null : { words: toWords(title), role: readRole(title) },
    country: place === null || code === null ? null : onRecord(code, place, "country"),
    industry:
      industry === null
        ? trait(talks.sector, toIndustry)
        : onRecord(toIndustry(industry), industry, "industry"),
    city: city === null ? null : onRecord(toIndustry(city), city, "city"),
    stance: trait(talks.market, toStance),
    places: [snapshot.company.country, snapshot.country, snapshot.city, snapshot.company.industry]
      .map(known)
      .filter((each) => each !== null),
    readiness: () => {
      if (readiness === undefined) readiness = readReadiness(context);
      return readiness;
    },
  };
}

/** The triggers of the story that the newest one belongs to; what was long before is another story. */
function readTriggers({ steps }: FirstTouchContext): ReadonlyMap<LeadTrigger, Step> {
  const triggers = steps.flatMap((step) => {
    const trigger = step.planned ? null : leadTypeOfTouch(step.touch);
    return trigger === null ? [] : [{ trigger, step }];
  });
  const newest = Math.max(...triggers.map(({ step }) => step.at ?? 0));
  return new Map(
    triggers
      .filter(({ step }) => step.at === null || newest - step.at <= ONE_STORY_MS)
      .map(({ trigger, step }) => [trigger, step]),
  );
}

function onRecord<Value>(value: Value, text: string, part: string): Trait<Value> {
  return { value, text, source: { type: "record", part } };
}

/** A confirmed fact of a talk, where its words say something that can be compared. */
function trait<Value>(
  fact: { readonly value: string; readonly step: Step } | undefined,
  read: (text: string) => Value | null,
): Trait<Value> | null {
  const value = fact === undefined ? null : read(fact.value);
  if (fact === undefined || value === null) return null;
  return { value, text: fact.value, source: { type: "touch", touchId: fact.step.touch.id } };
}

function known(text: string | null): string | null {
  return isUnknownAnswer(text) ? null : displayLine(text ?? "");
}

const ONE_STORY_MS = 30 * 86_400_000;
