import { makeOurTouch, makeRecord, makeTouch } from "../make-record.ts";
import type { Histories } from "./history.ts";

/** Mails to and from the buyer. */
export const MAIL: Histories = {
  "a thread with quoted mails": makeRecord({
    touches: [
      makeTouch("email-received", "11-16 08:00", {
        asset: "Two plants, one crew",
        words:
          "Hello,\n\nwe plan maintenance for two plants in one spreadsheet. Can the board show both? Budget is 40,000 EUR.\n\nBest regards,\nSara Lindqvist",
      }),
      makeOurTouch("email-sent", "11-16 09:00", { asset: "Re: Two plants, one crew" }),
      makeTouch("email-received", "11-17 08:00", {
        asset: "Re: Two plants, one crew",
        words:
          "Thursday is fine. Who will join from your side?\n\nOn Mon, 16 Nov 2026 at 10:00, Dana Reyes <dana@example.com> wrote:\n> Would Thursday work? How many planners are you?",
      }),
    ],
  }),
  "answered a cold sequence with not now": makeRecord({
    name: "Grace Mwangi",
    jobTitle: "Finance Director",
    country: "Kenya",
    company: {
      name: "Tana River Tea",
      domain: "tanarivertea.example",
      industry: "Food production",
      employees: 1200,
      country: "Kenya",
    },
    source: {
      original: "Outbound",
      latest: null,
      campaign: "Finance leads, autumn",
      firstPage: null,
      lastPage: null,
    },
    touches: [
      makeOurTouch("email-sent", "10-12 07:00", {
        asset: "Closing the month in four days",
        campaign: "Finance leads, autumn",
      }),
      makeTouch("email-opened", "10-12 07:30", { asset: "Closing the month in four days" }),
      makeOurTouch("email-sent", "10-19 07:00", { asset: "One page on closing faster" }),
      makeTouch("email-received", "10-20 16:45", {
        asset: "Re: One page on closing faster",
        words:
          "Dear Dana,\n\nThis is not the right time, our year end is in December. Please write again in March.\n\nGrace",
      }),
    ],
  }),
  "a tender by mail": makeRecord({
    name: "Ewa Zielińska",
    jobTitle: "Category Buyer",
    country: "Poland",
    company: {
      name: "Huta Północ",
      domain: "hutapolnoc.example",
      industry: "Metals",
      employees: 3400,
      country: "Poland",
    },
    source: { original: null, latest: null, campaign: null, firstPage: null, lastPage: null },
    touches: [
      makeTouch("email-received", "11-13 11:20", {
        asset: "RFP 2026/118 maintenance planning",
        words:
          "Good morning,\n\nplease find attached our request for proposal. We need a system for 260 technicians in three shifts. Answers are due on 4 December. Is on-premises operation possible? Do you hold ISO 27001?\n\nKind regards\nEwa Zielińska",
      }),
      makeOurTouch("email-sent", "11-13 12:00", { asset: "Re: RFP 2026/118" }),
      makeOurTouch("task", "12-02 09:00", { asset: "Send the proposal" }),
    ],
  }),
  "writes in German": makeRecord({
    name: "Jürgen Baum",
    jobTitle: "Leiter Logistik",
    country: "Germany",
    company: {
      name: "Baum & Söhne GmbH",
      domain: "baum-soehne.example",
      industry: null,
      employees: 58,
      country: "Germany",
    },
    touches: [
      makeTouch("page-view", "11-17 06:30", { asset: "Preise page", count: 1 }),
      makeTouch("email-received", "11-17 06:50", {
        asset: "Anfrage Schnittstelle",
        words:
          "Guten Tag,\n\nwir suchen eine Schnittstelle zwischen unserem Lager und DHL. Was kostet die Einrichtung?\n\nMit freundlichen Grüßen\nJürgen Baum",
      }),
    ],
  }),
  "three short mails in one day": makeRecord({
    touches: [
      makeTouch("email-received", "11-19 08:00", { id: "m1", words: "Are you there?" }),
      makeTouch("email-received", "11-19 10:00", {
        id: "m2",
        words: "We need an answer on the SAP connector today.",
      }),
      makeTouch("email-received", "11-19 15:00", { id: "m3" }),
    ],
  }),
};
