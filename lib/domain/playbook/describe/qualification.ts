import type { Qualification } from "../schema.ts";
import { FIT_SIDE_NAMES, INTENT_SIGN_NAMES, WEIGHT_NAMES } from "./names.ts";
import { counted } from "./phrases.ts";
import { list, type PartTable, settings, text, told } from "./table.ts";

type Icp = Qualification["icp"];
type FitRule = Qualification["fit"][number];
type IntentRule = Qualification["intent"][number];
type Level = Qualification["readiness"][number];
type Tick = Qualification["checklist"][number];
type Question = Qualification["questions"][number];

const ICP: PartTable<Icp> = {
  industries: told("Industries", ({ industries }) => industries.join(", ") || OPEN),
  minEmployees: told("Smallest company", ({ minEmployees }) => employees(minEmployees)),
  maxEmployees: told("Largest company", ({ maxEmployees }) => employees(maxEmployees)),
  countries: told("Countries", ({ countries }) => countries.join(", ") || OPEN),
  roles: told("Roles", ({ roles }) => roles.join(", ") || OPEN),
  problem: text("Most likely problem", ({ problem }) => problem ?? OPEN),
};

const OPEN = "Open";

function employees(count: number | null): string {
  return count === null ? OPEN : counted(count, "employee");
}

const FIT: PartTable<FitRule, "id"> = {
  label: text("Name", ({ label }) => label),
  compares: told("Compares", ({ compares }) => FIT_SIDE_NAMES[compares]),
  weight: told("Weight", ({ weight }) => WEIGHT_NAMES[weight]),
};

const INTENT: PartTable<IntentRule, "id"> = {
  label: text("Name", ({ label }) => label),
  sign: told("Looks for", ({ sign }) => INTENT_SIGN_NAMES[sign]),
  withinDays: told("Within", ({ withinDays }) => counted(withinDays, "day")),
  atLeast: told("At least", ({ atLeast }) => (atLeast === 1 ? "Once" : `${atLeast} times`)),
  weight: told("Weight", ({ weight }) => WEIGHT_NAMES[weight]),
};

const LEVEL: PartTable<Level, "id"> = {
  label: text("Name", ({ label }) => label),
  meaning: text("Meaning", ({ meaning }) => meaning),
};

const TICK: PartTable<Tick, "id"> = {
  label: text("Name", ({ label }) => label),
  asks: text("Question", ({ asks }) => asks),
};

const QUESTION: PartTable<Question, "id"> = { asks: text("Question", ({ asks }) => asks) };

export const QUALIFICATION_GROUPS = [
  settings<Icp>({
    id: "qualification/icp",
    label: "Ideal customer profile",
    owner: ({ qualification }) => qualification.icp,
    parts: ICP,
  }),
  list<FitRule>({
    id: "qualification/fit",
    label: "Rules of fit",
    items: ({ qualification }) => qualification.fit,
    idOf: ({ id }) => id,
    nameOf: ({ label }) => label,
    parts: FIT,
  }),
  list<IntentRule>({
    id: "qualification/intent",
    label: "Rules of intent",
    items: ({ qualification }) => qualification.intent,
    idOf: ({ id }) => id,
    nameOf: ({ label }) => label,
    parts: INTENT,
  }),
  list<Level>({
    id: "qualification/readiness",
    label: "Readiness levels",
    items: ({ qualification }) => qualification.readiness,
    idOf: ({ id }) => id,
    nameOf: ({ label }) => label,
    parts: LEVEL,
  }),
  list<Tick>({
    id: "qualification/checklist",
    label: "Checklist",
    items: ({ qualification }) => qualification.checklist,
    idOf: ({ id }) => id,
    nameOf: ({ label }) => label,
    parts: TICK,
  }),
  list<Question>({
    id: "qualification/questions",
    label: "Questions for the first call",
    items: ({ qualification }) => qualification.questions,
    idOf: ({ id }) => id,
    nameOf: ({ asks }) => asks,
    parts: QUESTION,
  }),
];
