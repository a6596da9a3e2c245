import { PEOPLE } from "./people.ts";
import type { LeadStory } from "./tell-lead.ts";

/** Not handed over yet: one that nobody knows anything about, one whose traces contradict each other. */
export const RAW: readonly LeadStory[] = [
  {
    id: "107",
    name: null,
    email: "lab.orders@quillmead.example",
    firstSeen: 26,
    source: { original: "Direct" },
    touches: [
      {
        ago: 26,
        kind: "content-download",
        what: "download",
        asset: "Checklist for a label audit",
      },
    ],
  },
  {
    id: "108",
    name: "Kenji Mori",
    email: "k.mori@hanabi-confectionery.example",
    jobTitle: "Intern, quality",
    language: "ja",
    country: "Japan",
    city: "Osaka",
    stage: "Lead",
    firstSeen: 24 * 15,
    company: {
      name: "Hanabi Confectionery",
      domain: "hanabi-confectionery.example",
      industry: "Food production",
      employees: 1_200,
      ownerId: PEOPLE.tomas,
    },
    source: {
      original: "Paid social",
      latest: "Event",
      campaign: "Small bakeries, big labels",
      lastPage: "/prices",
    },
    touches: [
      {
        ago: 24 * 15,
        kind: "introduction",
        what: "introduction by a colleague",
        words: "Met at the fair in Osaka. Says he leads quality for all four plants.",
        by: PEOPLE.tomas,
      },
      {
        ago: 24 * 11,
        kind: "form-submission",
        what: "form “Newsletter”",
        asset: "Newsletter",
        words: "Company size: 40. Role: intern.",
      },
      {
        ago: 24 * 2,
        kind: "email-received",
        what: "e-mail",
        asset: "Re: your question at the fair",
        words:
          "Thank you for the samples. We do not need prices now. Could you quote two printers until Friday?",
      },
    ],
    handoff: {
      ownerId: PEOPLE.robin,
      leadType: "inbound-mail",
      status: "draft",
      log: [{ ago: 20, by: PEOPLE.priya, type: "drafted" }],
    },
  },
];
