import type { SeedThread } from "./draft-thread.ts";
import {
  ABDULRAHMAN,
  DANA,
  ELODIE_PLUS,
  GONCALO,
  KATHARINA,
  MIRA,
  OWEN,
  PALOMA,
  PRIYA,
  SARA,
} from "./people.ts";
import { quoteOf } from "./quote.ts";

/** One buyer alone, who asked something and waits. */
const lead: SeedThread = {
  subject: "Write-back to SAP PM",
  unread: true,
  messages: [
    {
      from: SARA,
      to: [DANA],
      body: [
        "Hello Dana,",
        "We run SAP PM in two plants with one maintenance crew. Does your planning board write work orders back to SAP, or does it only read them?",
        "Sara",
      ],
    },
    {
      from: DANA,
      to: [SARA],
      body: ["Hello Sara,", "Good question, let me ask our SAP people and come back to you today."],
    },
    {
      from: SARA,
      to: [DANA],
      body: [
        "Thank you. We need to know before our budget round on the 4th of December.",
        quoteOf(DANA, "Good question, let me ask our SAP people and come back to you today."),
      ],
    },
  ],
};

/** Two buyers of two companies in one conversation: neither is the right one by itself. */
const twoLeads: SeedThread = {
  subject: "Reference visit in Gävle",
  messages: [
    {
      from: PRIYA,
      to: [DANA, OWEN],
      body: ["Owen would like to join us on the visit.", "Could we make it a Tuesday?"],
    },
    { from: OWEN, to: [PRIYA, DANA], body: ["Tuesday works. Is the filling hall on the tour?"] },
  ],
};

/** The buyer only gets a copy; who writes is a colleague. */
const ccOnly: SeedThread = {
  subject: "Film about shift handovers",
  messages: [
    {
      from: MIRA,
      to: [DANA],
      cc: [KATHARINA],
      body: ["Dana, this is the film that Katharina asked for after the webinar.", "Mira"],
    },
  ],
};

/** The buyer writes under an address with a tag that the CRM does not have. */
const plusAddress: SeedThread = {
  subject: "Question sur le guide",
  messages: [
    {
      from: ELODIE_PLUS,
      to: [DANA],
      body: ["Bonjour,", "le guide parle d'une application mobile. Fonctionne-t-elle hors ligne ?"],
    },
  ],
};

/** Written from right to left. */
const arabic: SeedThread = {
  subject: "موعد العرض التوضيحي",
  messages: [
    {
      from: ABDULRAHMAN,
      to: [DANA],
      body: [
        {
          tag: "div",
          attributes: { dir: "rtl" },
          children: [
            "السلام عليكم، هل يمكن أن يكون العرض يوم الأحد بعد الظهر؟ فريق الصيانة متاح بعد الثانية.",
          ],
        },
      ],
    },
  ],
};

/** Begun by oneself, so that its ids are of the other kind; nobody has answered. */
const ownStarted: SeedThread = {
  subject: "Your question in February",
  labels: [],
  own: true,
  messages: [
    {
      from: DANA,
      to: [GONCALO],
      body: ["Hello Gonçalo,", "You asked me to come back when the new budget stands."],
    },
  ],
};

/** Found under a label, not in the inbox. */
const labelled: SeedThread = {
  subject: "From the fair: tiles and kilns",
  labels: ["Fairs"],
  messages: [{ from: PALOMA, to: [DANA], body: ["It was good to meet you at the stand."] }],
};

/** Quotes other people, with elements that name their addresses: they take no part. */
const quoted: SeedThread = {
  subject: "Fwd: Spare parts",
  messages: [
    {
      from: SARA,
      to: [DANA],
      body: [
        "See what Paloma and Gonçalo wrote to us.",
        quoteOf(PALOMA, "We keep spare parts in three places."),
        quoteOf(GONCALO, "Ours are counted once a year."),
      ],
    },
  ],
};

/** Conversations with buyers whom the CRM knows. */
export const LEAD_THREADS = {
  lead,
  twoLeads,
  ccOnly,
  plusAddress,
  arabic,
  ownStarted,
  labelled,
  quoted,
} as const;
