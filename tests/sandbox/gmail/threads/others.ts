import type { SeedThread } from "./draft-thread.ts";
import {
  DANA,
  DANA_PRIVATE,
  GRACE,
  JO,
  MAREIKE,
  MIRA,
  NEWSLETTER,
  NILS,
  SISTER,
  TESSA,
  TOBIAS,
} from "./people.ts";

/** Nobody knows him; the company is known. */
const unknownAtCompany: SeedThread = {
  subject: "Sara asked me to write",
  messages: [
    {
      from: NILS,
      to: [DANA],
      body: [
        "Sara is on leave this week.",
        "I plan the second crew and would like to see the board.",
      ],
    },
  ],
};

/** Nobody knows her, and her address tells no company. */
const unknownFreeMail: SeedThread = {
  subject: "Prices for a small workshop",
  messages: [{ from: MAREIKE, to: [DANA], body: ["We are eleven people. Is that too few?"] }],
};

/** Several people, none of whom anybody knows. */
const unknownSeveral: SeedThread = {
  subject: "Partner day",
  messages: [
    { from: JO, to: [DANA, MIRA], cc: [NILS], body: ["Are you coming to the partner day?"] },
  ],
};

const colleagues: SeedThread = {
  subject: "Who takes the Gulf leads this week?",
  messages: [
    { from: GRACE, to: [DANA, MIRA, TOBIAS], body: ["Layla is away until Thursday."] },
    { from: TOBIAS, to: [GRACE, DANA, MIRA], body: ["I can."] },
  ],
};

const newsletter: SeedThread = {
  subject: "Plant Weekly: twelve ways to plan a shutdown",
  messages: [{ from: NEWSLETTER, to: [DANA], body: ["Read it in your browser."] }],
};

/** In the other account: a buyer who wrote to the private address. */
const privateLead: SeedThread = {
  subject: "Comparing three tools",
  messages: [
    {
      from: TESSA,
      to: [DANA_PRIVATE],
      body: ["I only found this address of yours.", "What went wrong for your customers at first?"],
    },
  ],
};

/** In the other account: nobody's business. */
const privateFamily: SeedThread = {
  subject: "Saturday",
  messages: [{ from: SISTER, to: [DANA_PRIVATE], body: ["Soup at seven?"] }],
};

/** Conversations with people whom the CRM does not know, or who are no buyers. */
export const OTHER_THREADS = {
  unknownAtCompany,
  unknownFreeMail,
  unknownSeveral,
  colleagues,
  newsletter,
} as const;

/** What lies in the other account. */
export const PRIVATE_THREADS = { privateLead, privateFamily } as const;
