import { makeEvent, makeLog, makeOurTouch, makeRecord, makeTouch } from "../make-record.ts";
import type { Histories } from "./history.ts";

const RIYADH = {
  name: "Noura Al-Harbi",
  jobTitle: "Projects Director",
  country: "Saudi Arabia",
  company: {
    name: "Wadi Contracting",
    domain: null,
    industry: null,
    employees: 700,
    country: "Saudi Arabia",
  },
  source: { original: null, latest: null, campaign: null, firstPage: null, lastPage: null },
} as const;

/** What happened outside the CRM and was added by hand (R-CX-23, R-CX-24), and talks that it keeps. */
export const TALKS: Histories = {
  "introduced by chat, entering the market": makeRecord({
    ...RIYADH,
    handoff: {
      log: makeLog(
        makeEvent("added-touch", "11-12", {
          words: "Chat:",
          facts: {
            introducer: "Khalid",
            market: "entering-market",
            nextStep: "credentials pack",
            proof: "a Saudi bank that uses it",
          },
        }),
      ),
    },
  }),
  "website, introduction, chat and a proposal asked for by mail": makeRecord({
    ...RIYADH,
    handoff: {
      log: makeLog(
        makeEvent("added-touch", "11-10", {
          by: "2",
          words: "Introduction: Khalid Barakat of the chamber gave her our number.",
          facts: {
            introducer: "Khalid Barakat",
            sector: "Contracting",
            origin: "a fair in Riyadh",
          },
        }),
        makeEvent("added-touch", "11-11", {
          by: "2",
          words: "Chat:",
          facts: {
            problem: "Site reports arrive a week late and in three formats",
            market: "local",
            nextStep: "procurement-ready proposal",
          },
        }),
      ),
    },
    touches: [
      makeTouch("page-view", "11-09", { asset: "Customers page" }),
      makeTouch("email-received", "11-15", {
        asset: "Proposal for 14 sites",
        words: "Please send a formal proposal for 14 sites. Is Arabic support included?",
      }),
    ],
  }),
  "a call with confirmed facts and kept words": makeRecord({
    handoff: {
      log: makeLog(
        makeEvent("added-touch", "11-18 10:00", {
          words: "Call: She said the board meets on 3 December.",
          facts: {
            problem: "Wants to stop typing orders twice",
            proof: "a reference in logistics",
            nextStep: "discovery call",
          },
        }),
      ),
    },
  }),
  "a call added without facts": makeRecord({
    handoff: {
      log: makeLog(
        makeEvent("added-touch", "11-18 10:00", {
          words: "Call: Asked whether the price is per site. Will call again on Monday.",
        }),
      ),
    },
    touches: [makeTouch("page-view", "11-17", { asset: "Pricing page" })],
  }),
  "an introduction without a name": makeRecord({
    ...RIYADH,
    handoff: {
      log: makeLog(
        makeEvent("added-touch", "11-20", {
          words: "Introduction:",
          facts: { market: "opening a branch in Jeddah", sector: "Hospitals" },
        }),
      ),
    },
  }),
  "a pasted chat between two people": makeRecord({
    touches: [
      makeTouch("chat", "11-18 15:00", {
        asset: "WhatsApp",
        words:
          "Dana: How many planners are you?\nSara: We are four planners and two foremen.\nSara: Does it run offline?\nDana: Yes, for a shift.",
      }),
    ],
  }),
  "calls and meetings of ours with notes": makeRecord({
    touches: [
      makeTouch("form-submission", "11-02", { asset: "Call me back form" }),
      makeOurTouch("call", "11-02 15:00", { words: "Not reached, voicemail." }),
      makeOurTouch("call", "11-03 09:10", {
        words: "Reached. She asked whether SSO is included. “We lose an hour every shift change.”",
      }),
      makeOurTouch("meeting", "11-10 13:00", { asset: "Discovery call" }),
      makeOurTouch("note", "11-10 14:00", {
        words: "Two plants, decision by the board in January.",
      }),
      makeOurTouch("meeting", "11-26 13:00", { asset: "Demo with the foremen" }),
    ],
  }),
  "notes of two calls under the playbook's fields": makeRecord({
    handoff: {
      log: makeLog(
        makeEvent("call-notes", "11-10", {
          by: "2",
          answers: {
            problem: "Orders typed twice",
            tools: "Excel and SAP",
            timeframe: "Not known yet",
          },
        }),
        makeEvent("call-notes", "11-17", {
          by: "2",
          answers: { timeframe: "Before the January peak", "next-step": "Demo on Thursday" },
        }),
      ),
    },
    touches: [makeTouch("demo-request", "11-09", { campaign: "Q4 integrations" })],
  }),
  "met at a fair": makeRecord({
    touches: [
      makeTouch("event-attendance", "11-05", {
        asset: "Warehouse Days Hamburg",
        campaign: "Fairs 2026",
      }),
      makeTouch("meeting", "11-05 11:00", {
        asset: "Stand talk",
        words: "Wants to see the forklift screen. “We cannot scan in the cold store.”",
      }),
      makeOurTouch("email-sent", "11-06 08:00", { asset: "What we talked about in Hamburg" }),
    ],
  }),
};
