import type { CallNoteField } from "./schema.ts";

/** R-TS-03, R-TS-04: what every call leaves behind, in one shape. */
export const DEFAULT_CALL_NOTES: CallNoteField[] = [
  { id: "problem", label: "Problem", hint: "In their own words", required: true },
  { id: "tools", label: "Current tools", hint: "What they use for it today", required: false },
  {
    id: "initiative-owner",
    label: "Owner of the initiative",
    hint: "Name and role",
    required: false,
  },
  {
    id: "stakeholders",
    label: "Stakeholders",
    hint: "Who else has a say, and what they want",
    required: false,
  },
  {
    id: "timeframe",
    label: "Timeframe",
    hint: "By when, and what makes that the date",
    required: true,
  },
  {
    id: "budget-path",
    label: "Budget path",
    hint: "Where the money comes from and who releases it",
    required: false,
  },
  {
    id: "objections",
    label: "Objections",
    hint: "What speaks against it, in their words",
    required: false,
  },
  {
    id: "next-step",
    label: "Agreed next step",
    hint: "What, with whom, on which day",
    required: true,
  },
];
