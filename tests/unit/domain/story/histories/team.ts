import { makeEvent, makeLog, makeOurTouch, makeRecord, makeTouch } from "../make-record.ts";
import type { Histories } from "./history.ts";

/** What our own people and the CRM did with the record. */
export const TEAM: Histories = {
  "handed over and rejected with a reason": makeRecord({
    handoff: {
      leadType: "demo",
      noteProblem: "Orders typed twice",
      noteReadiness: "Wants to decide before the January peak",
      log: makeLog(
        makeEvent("drafted", "11-12 12:00"),
        makeEvent("offered", "11-12 14:00", { to: "2" }),
        makeEvent("accepted", "11-12 16:00", { by: "2" }),
        makeEvent("touched", "11-13 08:00", { by: "2", words: "Call: left a message" }),
        makeEvent("rejected", "11-13", {
          by: "2",
          reason: "wrong-role",
          words: "She runs the warehouse, not IT.",
        }),
      ),
    },
    touches: [
      makeTouch("ad-click", "11-01", {
        asset: "Stop typing orders twice",
        campaign: "Q4 integrations",
      }),
      makeTouch("page-view", "11-01 10:00", { asset: "Pricing page", campaign: "Q4 integrations" }),
      makeTouch("content-download", "11-02", { asset: "SAP integration guide" }),
      makeOurTouch("email-sent", "11-04", { asset: "Your guide" }),
      makeTouch("email-opened", "11-05", { asset: "Your guide" }),
      makeTouch("email-clicked", "11-06", { asset: "Your guide" }),
      makeTouch("form-submission", "11-07"),
      makeOurTouch("meeting", "11-28", { asset: "Discovery call" }),
    ],
  }),
  "recycled, came back, became an opportunity": makeRecord({
    handoff: {
      noteNextStep: "Call and show the ERP connector",
      log: makeLog(
        makeEvent("offered", "03-02", { to: "2" }),
        makeEvent("recycled", "03-04", {
          by: "2",
          reason: "early-stage",
          words: "Budget for next year is set in autumn.",
        }),
        makeEvent("offered", "11-09", { to: "2" }),
        makeEvent("accepted", "11-09 11:00", { by: "2" }),
        makeEvent("touched", "11-09 12:00", { by: "2", words: "E-mail: answered her question" }),
        makeEvent("reassigned", "11-10", { by: "2", to: "1" }),
        makeEvent("dispositioned", "11-16", { outcome: "opportunity" }),
      ),
    },
    touches: [
      makeTouch("content-download", "03-01", { asset: "ERP buying guide" }),
      makeTouch("content-download", "11-08", { asset: "ERP buying guide" }),
      makeTouch("meeting", "11-12", { asset: "Discovery call", words: "“We decide in March.”" }),
    ],
  }),
  "our own work, planned and done": makeRecord({
    touches: [
      makeTouch("email-sent", "11-01", { id: "a1", actor: "system", asset: "Welcome" }),
      makeOurTouch("call", "11-02", { asset: "First call", words: "Not reached." }),
      makeOurTouch("call", "11-03", { id: "c2", ownerId: "gone" }),
      makeOurTouch("email-sent", "11-04 09:00", { id: "e1", asset: "Case study" }),
      makeOurTouch("email-sent", "11-06 09:00", { id: "e2", asset: "One more idea" }),
      makeOurTouch("task", "11-09", { asset: "Call back" }),
      makeOurTouch("task", "11-30", { asset: "Ask about budget" }),
    ],
  }),
  "what the CRM noted about the record": makeRecord({
    touches: [
      makeTouch("stage-change", "11-10 08:00", {
        id: "s1",
        actor: "system",
        words: "Lead status: New",
      }),
      makeTouch("stage-change", "11-10 08:01", {
        id: "s2",
        actor: "system",
        words: "Lifecycle stage: Lead",
      }),
      makeTouch("handoff-event", "11-10 08:02", {
        id: "o1",
        actor: "us",
        ownerId: "2",
        words: "Owner set",
      }),
      makeTouch("demo-request", "11-11", { campaign: "Plant managers, autumn" }),
      makeTouch("stage-change", "11-12", {
        id: "s3",
        actor: "us",
        words: "Lifecycle stage: Lead → Marketing qualified lead",
      }),
      makeTouch("handoff-event", null, {
        id: "m1",
        actor: "system",
        words: "Record 77 was merged into this one",
      }),
    ],
  }),
  "a deal that moved through its stages": makeRecord({
    touches: [
      makeTouch("stage-change", "09-14", {
        id: "d1",
        actor: "us",
        words: "Deal “Nordfrakt, four sites”: Qualified",
      }),
      makeTouch("stage-change", "10-02", {
        id: "d2",
        actor: "us",
        words: "Deal “Nordfrakt, four sites”: Qualified → Proposal",
      }),
      makeTouch("email-received", "10-30 08:00", {
        asset: "Re: Proposal",
        words: "The board wants two references from logistics before it decides.",
      }),
      makeTouch("stage-change", "11-16", {
        id: "d3",
        actor: "us",
        words: "Deal “Nordfrakt, four sites”: Proposal → Lost",
      }),
    ],
  }),
  "nobody answered in time": makeRecord({
    handoff: {
      leadType: "demo",
      log: makeLog(
        makeEvent("offered", "11-16 08:00", { to: "2" }),
        makeEvent("escalated", "11-16 16:00", { by: null, to: "1" }),
        makeEvent("reassigned", "11-17 08:00", { by: "1", to: "1" }),
        makeEvent("touched", "11-17 08:30", { by: "1", words: "Call: not reached" }),
        makeEvent("touched", "11-18 08:30", { by: "1", words: "E-mail: the two references" }),
        makeEvent("undone", "11-18 08:31", { by: "1" }),
      ),
    },
    touches: [makeTouch("demo-request", "11-16 07:30", { asset: "Integrations page" })],
  }),
  "members of campaigns, with and without an answer": makeRecord({
    touches: [
      makeTouch("introduction", "09-01", {
        actor: "us",
        asset: "Plant managers, spring",
        campaign: "Plant managers, spring",
      }),
      makeTouch("content-download", "11-03", {
        asset: "Downtime guide",
        campaign: "Plant managers, autumn",
      }),
      makeTouch("note", "11-12", {
        actor: "system",
        asset: "Maintenance day",
        words: "Registered for the event and did not come.",
      }),
    ],
  }),
};
