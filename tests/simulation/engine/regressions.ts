import type { Step } from "./steps.ts";

/** Runs that broke a promise once, in their smallest form. */
export const REGRESSIONS: readonly (readonly [name: string, steps: readonly Step[]])[] = [
  [
    "a value that was sent stays on show while its record is folded into another one (P6.2, P10.5)",
    [
      { do: "outcome", tab: 0, record: 1 },
      { do: "edit", tab: 0, record: 0, field: "noteProblem" },
      { do: "remote-merge" },
      { do: "pass", ms: 60_000 },
    ],
  ],
  [
    "a note that was sent stays on show while its record is folded into another one (P6.2, P10.5)",
    [
      { do: "note", tab: 0, record: 0 },
      { do: "edit", tab: 0, record: 0, field: "noteProblem" },
      { do: "outcome", tab: 0, record: 1 },
      { do: "remote-merge" },
    ],
  ],
  [
    "nothing is kept of an account whose sign-out was cut off by a power cut (P13.3)",
    [{ do: "sign-out", account: 0 }, { do: "power-loss" }],
  ],
];
