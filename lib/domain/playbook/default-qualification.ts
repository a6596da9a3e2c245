import type { Playbook, Qualification } from "./schema.ts";

/**
 * R-DQ-17..31: fit and intent as two rule sets, apart, and the six ticks of the checklist. The ideal
 * customer profile is open until a team fills it: nobody else can know whom they sell to.
 */
export const DEFAULT_QUALIFICATION: Qualification = {
  icp: {
    industries: [],
    minEmployees: null,
    maxEmployees: null,
    countries: [],
    roles: [],
    problem: null,
  },
  fit: [
    {
      id: "industry",
      label: "Works in an industry that we serve",
      compares: "industry",
      weight: "must",
    },
    { id: "size", label: "Has a size that we serve", compares: "size", weight: "must" },
    { id: "country", label: "Is in a market that we serve", compares: "country", weight: "must" },
    {
      id: "role",
      label: "The person can decide or bring in who does",
      compares: "role",
      weight: "should",
    },
    {
      id: "problem",
      label: "Has the problem that we solve",
      compares: "problem",
      weight: "should",
    },
  ],
  intent: [
    {
      id: "trigger",
      label: "Asked for something",
      sign: "trigger",
      withinDays: 30,
      atLeast: 1,
      weight: "must",
    },
    {
      id: "recent-visit",
      label: "Was here lately",
      sign: "recent-visit",
      withinDays: 14,
      atLeast: 1,
      weight: "should",
    },
    {
      id: "depth",
      label: "Read more than one page or document",
      sign: "depth",
      withinDays: 60,
      atLeast: 2,
      weight: "should",
    },
    {
      id: "question",
      label: "Asked a question of their own",
      sign: "question",
      withinDays: 60,
      atLeast: 1,
      weight: "should",
    },
  ],
  readiness: [
    { id: "early-stage", label: "Early-stage", meaning: "Learns about the problem, no plan yet" },
    { id: "exploratory", label: "Exploratory", meaning: "Compares ways to solve it, no date" },
    { id: "active", label: "Active", meaning: "Has a project, people and a time in mind" },
    { id: "urgent", label: "Urgent", meaning: "Something happens on a date that cannot be moved" },
  ],
  checklist: [
    { id: "need", label: "Need", asks: "Is there a problem that costs them something?" },
    { id: "use-case", label: "Use case", asks: "Do they know what they would use it for first?" },
    { id: "authority", label: "Authority", asks: "Can this person decide, or bring in who does?" },
    { id: "budget-path", label: "Budget path", asks: "Is there a way to money, and who walks it?" },
    { id: "timing", label: "Timing", asks: "Is there a date by which it should work?" },
    { id: "next-step", label: "Next step", asks: "Is a next step agreed, with a day?" },
  ],
  questions: [
    { id: "tools", asks: "What do you use for this today?" },
    { id: "initiative", asks: "Who owns the initiative on your side?" },
    { id: "timeframe", asks: "By when would a change have to be in place?" },
  ],
};

/** R-DQ-13, R-DQ-15: the stages and what must be on record before each is true. */
export const DEFAULT_LIFECYCLE: Playbook["lifecycle"] = [
  {
    id: "new",
    label: "New lead",
    meaning: "Known by name or address, nothing else yet",
    needs: [],
  },
  {
    id: "engaged",
    label: "Engaged",
    meaning: "Did something that shows interest",
    needs: ["buyer-acted"],
  },
  {
    id: "marketing-qualified",
    label: "Marketing qualified",
    meaning: "Meets the criteria by which marketing passes a lead on, and the note is handed off",
    needs: ["buyer-acted", "note-handed-off"],
  },
  {
    id: "contacted",
    label: "Contacted",
    meaning: "We reached out in a way that can be shown",
    needs: ["we-reached-out"],
  },
  {
    id: "sales-qualified",
    label: "Sales qualified",
    meaning: "Sales has reviewed it and accepted it as worth pursuing",
    needs: ["sales-accepted", "we-reached-out"],
  },
  {
    id: "opportunity",
    label: "Opportunity",
    meaning: "A real problem, a path to a decision and an agreed next step",
    needs: ["sales-accepted", "buyer-answered", "opportunity-logged"],
  },
  { id: "nurture", label: "Nurture", meaning: "Fits, but will not move now", needs: [] },
  { id: "disqualified", label: "Disqualified", meaning: "Will not become a customer", needs: [] },
];
