import type { MissingPhrases } from "../tell-missing.ts";
import { numberInWords } from "./counted.ts";

/** What is missing, in plain words, and what would fill it. */
export const MISSING: MissingPhrases = {
  context: {
    source:
      "Where they came from is not recorded; the first page, the campaign or a question on the call would tell.",
    trigger:
      "No action that led to this handoff is recorded; a line in the note on why now would fill it.",
    topic:
      "It is not known which topic or problem brought them; the page, the campaign or their own words would tell.",
    role: "Their role is not known; the signature of a mail or one question on the call would fill it.",
    company:
      "Their company is not known; the address they write from or one question on the call would fill it.",
    "role-and-company":
      "Neither role nor company is known; ask who they are and for whom before anything else.",
    readiness: "Nothing says how soon they want to act; ask what happens if they wait.",
    "next-step":
      "No next step is suggested; the note should say whether to call, write, qualify, nurture or research.",
    asset: "No page, document or campaign is recorded that shaped what they expect.",
    "form-promise":
      "No record of what the form promised; the page or campaign it stood on would tell.",
  },
  silentTalk: "Nothing is written down from {talks}; whoever was there can add it.",
  talks: {
    call: "the call on {date}",
    meeting: "the meeting on {date}",
    chat: "the chat on {date}",
  },
  undated: (count) =>
    count === 1
      ? "One touch has no date, so its place in the story is open."
      : `${numberInWords(count)} touches have no date, so their place in the story is open.`,
  countedPages: (count) =>
    count === 1
      ? "One more page view is only counted: which page and when is not recorded."
      : `${numberInWords(count)} page views are only counted: which pages and when is not recorded.`,
  logLines: (count) =>
    count === 1
      ? "One line of the handoff log cannot be read by this version."
      : `${numberInWords(count)} lines of the handoff log cannot be read by this version.`,
  closed: "The key may not read {what}, so the story is told without them;",
  opened: "the scope {scopes} would open them.",
  openedBySome: "an admin can give it the right.",
  unreadable: {
    contacts: "the people behind leads",
    companies: "companies",
    deals: "deals",
    notes: "notes",
    emails: "e-mails",
    calls: "calls",
    meetings: "meetings",
    chats: "chats",
    tasks: "tasks",
    events: "marketing events",
    forms: "the answers in forms",
    "page-views": "single page views",
    campaigns: "the names of campaigns",
  },
};
