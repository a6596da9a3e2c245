import type { Playbook, Qualification } from "../playbook/schema.ts";
import type { CompanyContext, RecordSnapshot } from "../snapshot.ts";
import { displayLine } from "../text/display-text.ts";
import { quoteText } from "../text/quote-text.ts";
import type { Receipt } from "../touch.ts";
import { compareCountry } from "./compare-country.ts";
import { compareRole } from "./compare-role.ts";
import { compareTerms } from "./compare-terms.ts";
import { findProblem } from "./find-problem.ts";
import type { Grounded, RuleState } from "./grounded.ts";

type Ground = Pick<Grounded, "state" | "ground" | "receipt">;
type Icp = Qualification["icp"];

/**
 * Holds what the record knows of a buyer up to the ideal customer profile, rule by rule (R-DQ-18, R-DQ-23).
 * What the record does not say is not known, what the playbook does not say is left open; neither counts
 * against anybody. Nothing is added up: a score is not qualification (R-DQ-26).
 */
export function evaluateFit(playbook: Playbook, snapshot: RecordSnapshot): readonly Grounded[] {
  const { icp, fit } = playbook.qualification;
  return fit.map(({ id, label, compares, weight }) => ({
    id,
    label,
    weight,
    ...COMPARE[compares](icp, snapshot),
  }));
}

const COMPARE: Readonly<
  Record<Qualification["fit"][number]["compares"], (icp: Icp, snapshot: RecordSnapshot) => Ground>
> = {
  industry: ({ industries }, snapshot) =>
    compareText(
      "Industry",
      industries,
      snapshot.company.industry,
      "industry",
      snapshot,
      compareTerms,
    ),
  country: ({ countries }, snapshot) =>
    compareText(
      "Country",
      countries,
      snapshot.company.country ?? snapshot.country,
      "country",
      snapshot,
      compareCountry,
    ),
  role: ({ roles }, snapshot) =>
    compareText("Job title", roles, snapshot.jobTitle, "jobTitle", snapshot, compareRole),
  size: compareSize,
  problem: compareProblem,
};

/** Compares one text of the record with a list of the profile. */
function compareText(
  name: string,
  terms: readonly string[],
  value: string | null,
  evidence: string,
  snapshot: RecordSnapshot,
  compare: (text: string, terms: readonly string[]) => Exclude<RuleState, "open">,
): Ground {
  if (terms.length === 0) return OPEN;
  const text = displayLine(value ?? "");
  if (text === "") return notOnRecord(name);
  const state = compare(text, terms);
  const list = terms.join(", ");
  return {
    state,
    ground: {
      met: `${name} is ${quoteText(text)}; the profile names ${list}.`,
      "not-met": `${name} is ${quoteText(text)}; the profile names only ${list}.`,
      unknown: `${name} is ${quoteText(text)}; whether that is one of ${list} is for you to judge.`,
    }[state],
    receipt: onRecord(name, evidence, snapshot),
  };
}

function compareSize({ minEmployees, maxEmployees }: Icp, snapshot: RecordSnapshot): Ground {
  if (minEmployees === null && maxEmployees === null) return OPEN;
  const { employees }: CompanyContext = snapshot.company;
  if (employees === null || employees <= 0) return notOnRecord("Number of employees");
  const fits = employees >= (minEmployees ?? 0) && employees <= (maxEmployees ?? Infinity);
  return {
    state: fits ? "met" : "not-met",
    ground: `${employees} employees; the profile asks for ${rangeInWords(minEmployees, maxEmployees)}.`,
    receipt: onRecord("Number of employees", "employees", snapshot),
  };
}

function rangeInWords(least: number | null, most: number | null): string {
  if (least === null) return `at most ${most}`;
  return most === null ? `at least ${least}` : `${least} to ${most}`;
}

/** A problem that nobody wrote down may still be there, so that it is never "not met". */
function compareProblem({ problem }: Icp, snapshot: RecordSnapshot): Ground {
  if (problem === null) return OPEN;
  const found = findProblem(problem, snapshot);
  if (found === null)
    return {
      state: "unknown",
      ground: `Nothing on record speaks of it yet: ${quoteText(displayLine(problem))}`,
      receipt: null,
    };
  return { state: "met", ground: `They say: ${quoteText(found.sentence)}`, receipt: found.receipt };
}

function notOnRecord(name: string): Ground {
  return { state: "unknown", ground: `${name} is not on the record.`, receipt: null };
}

function onRecord(name: string, evidence: string, { url }: RecordSnapshot): Receipt {
  return { label: `${name} on the record`, url, evidence };
}

const OPEN: Ground = { state: "open", ground: "Your playbook leaves this open.", receipt: null };
