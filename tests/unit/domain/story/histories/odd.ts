import {
  makeBareRecord,
  makeEvent,
  makeLog,
  makeOurTouch,
  makeRecord,
  makeTouch,
} from "../make-record.ts";
import type { Histories } from "./history.ts";

/** Records as they should not be, and are. */
export const ODD: Histories = {
  "nothing at all": makeBareRecord(),
  "hostile text": makeRecord({
    name: "<img src=x onerror=alert(1)> \u202EegaugnaL",
    jobTitle: "CEO\0\u200B",
    touches: [
      makeTouch("email-received", "11-16", {
        asset: "Invoice \u202Efdp.exe",
        words: "<script>alert(1)</script> \uD800 we need {{7*7}} \u2067licences",
      }),
      makeTouch("page-view", "11-17", { asset: "$& {thing} {date} page" }),
    ],
  }),
  "a key that may not read mails": makeRecord({
    unreadable: [
      { what: "emails", missingScopes: ["sales-email-read"] },
      { what: "page-views", missingScopes: [] },
    ],
    touches: [makeTouch("demo-request", "11-12", { asset: "Integrations page" })],
  }),
  "a log that is half damaged": makeRecord({
    handoff: {
      log: `${makeLog(makeEvent("offered", "11-12", { to: "2" }))}\n{broken\n{"v":9}`,
    },
    touches: [makeTouch("pricing-request", "11-11")],
  }),
  "dates that are none": makeRecord({
    touches: [
      makeTouch("demo-request", "1970-01-01T00:00:00Z", { id: "d" }),
      makeTouch("page-view", "9999-01-01T00:00:00Z", { id: "p", asset: "Pricing page" }),
      makeOurTouch("note", "11-10", { words: "Came over from the old system." }),
    ],
  }),
  "only the note knows anything": makeBareRecord({
    name: "A. Novak",
    handoff: {
      noteSource: "Partner referral",
      noteTrigger: "Asked our partner for a quote last week",
      noteProblem: "Needs one report for five depots",
      noteReadiness: "Active, budget for spring",
      noteNextStep: "Call and qualify",
    },
  }),
  "counts that are wrong": makeRecord({
    touches: [
      makeTouch("page-view", "11-10", { id: "a", asset: "Pricing page", count: 0 }),
      makeTouch("page-view", "11-11", { id: "b", asset: "Pricing page", count: -3 }),
      makeTouch("email-opened", "11-12", { id: "c", count: Number.NaN }),
    ],
  }),
};
