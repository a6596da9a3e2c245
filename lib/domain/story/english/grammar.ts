import { isolateText } from "../../text/display-text.ts";
import { quoteText } from "../../text/quote-text.ts";
import { lowerFirst } from "../../text/upper-first.ts";
import type { Grammar } from "../grammar.ts";
import { ACTS } from "./act-phrases.ts";
import { thingName } from "./asset-name.ts";
import { joinList, numberInWords, othersInWords, timesInWords } from "./counted.ts";
import { factClause } from "./fact-clause.ts";

/** The English sentence: buyer's acts without a subject ("Asked for a demo"), ours after a name or "we". */
export const grammar: Grammar = {
  plain: isolateText,
  quote: quoteText,
  term: (text) => isolateText(lowerFirst(text)),
  country: isolateText,
  ourselves: (name) => (name === null ? "we " : `${isolateText(name)} `),
  name: thingName,
  count: numberInWords,
  others: othersInWords,
  times: timesInWords,
  days: (count) => `${numberInWords(count)} days`,
  list: joinList,
  deed: (text) => (DEED.test(text) ? isolateText(lowerFirst(text)) : null),
  joints: { list: ", ", and: " and ", next: ", then ", comma: ", ", semicolon: "; " },
  acts: ACTS,
  again: " again",
  when: {
    on: " on {date}",
    by: " by {date}",
    nextDay: " the next day",
    daysLater: " {days} later",
    inDays: " in {days} ({range})",
    overDays: " over {days} ({range})",
    today: "today",
    yesterday: "yesterday",
    daysAgo: "{days} ago",
  },
  atSomePoint: "At some point ",
  campaign: "campaign {campaign}",
  quoteLeads: {
    "form-submission": " and wrote",
    "content-download": " and wrote",
    "demo-request": " and wrote",
    "pricing-request": " and wrote",
    "event-attendance": " and said",
    call: " and noted",
    meeting: " and noted",
    chat: "",
    introduction: "",
    note: "",
    "email-received": "",
    "handoff-event": "",
  },
  answered: " and answered",
  asked: " and asked",
  ourNote: "; our note",
  record: {
    stage: "stage",
    set: "the {what} was set to {to}",
    alsoSet: "the {what} to {to}",
    changed: "the {what} went from {from} to {to}",
    stageChanged: "the stage changed",
    newOwner: "{name} became the owner",
    ownerChanged: "the owner changed",
    step: "a step of the handoff was recorded",
  },
  handoff: {
    events: {
      drafted: ["worked on the handoff note"],
      offered: ["handed this lead over", " to {to}"],
      accepted: ["accepted the handoff"],
      rejected: ["rejected the handoff", " with the reason “{reason}”"],
      recycled: ["sent the lead back to marketing", " with the reason “{reason}”"],
      reassigned: ["passed the lead on", " to {to}"],
      touched: ["reached out", "{channel}"],
      dispositioned: ["logged an outcome", ": {outcome}", " ({reason})"],
      escalated: ["escalated the lead", " to {to}"],
      "added-touch": ["added a touch by hand"],
      undone: ["took back the last step"],
      decided: ["decided between two values of a field"],
      "call-notes": ["kept notes of a call"],
      qualified: ["went through the checklist"],
      snoozed: ["put the alert off"],
      completed: ["completed what was missing"],
    },
    tookOver: "took the lead over",
    missed: ["the answer time passed without an answer", ", and {to} was named to act on it"],
    channels: {
      email: " by e-mail",
      call: " by phone",
      chat: " by chat",
      meeting: " in a meeting",
      introduction: " through an introduction",
    },
    note: "a handoff note was written",
    step: "a step of the handoff was recorded",
  },
  talk: {
    introduced: "{name} introduced them",
    wasIntroduced: "was introduced to us",
    noted: "our note: ",
    recorded: {
      call: "recorded a call",
      chat: "recorded a chat",
      meeting: "recorded a meeting",
      email: "recorded an e-mail",
    },
    clause: factClause,
    names: {
      introducer: "Introduced by",
      problem: "Problem",
      market: "Market",
      proof: "Proof needed",
      nextStep: "Next step wanted",
      sector: "Sector",
      origin: "Began at",
    },
    markets: { local: "a local company", "entering-market": "entering the market" },
  },
};

const DEED =
  /^(?:wants?|needs?|looks?|looking|has|is|are|cannot|can't|plans?|would like|must|hopes|asks|struggles|loses|types|pays|uses|runs|decides)\b/iu;
