import type { LogEvent } from "#lib/domain/log.ts";
import { logToText } from "#lib/domain/log.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { Owner, RecordSnapshot } from "#lib/domain/snapshot.ts";
import { buildStory } from "#lib/domain/story/build-story.ts";
import type { StoryLanguage } from "#lib/domain/story/language.ts";
import type { Story } from "#lib/domain/story/story.ts";
import type { Touch, TouchKind } from "#lib/domain/touch.ts";

export const NOW = "2026-11-21T09:00:00Z";

const OWNERS: readonly Owner[] = [
  { id: "1", name: "Dana Reyes", email: "dana@example.com", active: true, teamIds: [] },
  { id: "2", name: "Omar Haddad", email: "omar@example.com", active: true, teamIds: [] },
];

/** A touch of the buyer's; the id and the evidence follow from kind and moment. */
export function makeTouch(kind: TouchKind, at: string | null, parts: Partial<Touch> = {}): Touch {
  const id = parts.id ?? `${kind}-${at ?? "undated"}-${parts.asset ?? ""}`;
  return {
    id,
    at: at === null ? null : toMoment(at),
    actor: "buyer",
    kind,
    asset: null,
    campaign: null,
    count: 1,
    words: null,
    ownerId: null,
    receipt: { label: `HubSpot ${kind}`, url: null, evidence: id },
    ...parts,
  };
}

/** A touch of ours, by Dana unless told otherwise. */
export function makeOurTouch(kind: TouchKind, at: string, parts: Partial<Touch> = {}): Touch {
  return makeTouch(kind, at, { actor: "us", ownerId: "1", ...parts });
}

/** "11-12" and "11-12 14:30" are moments of 2026. */
function toMoment(text: string): string {
  if (text.includes("T")) return text;
  const [day = "", time = "09:00"] = text.split(" ");
  return `${day.length === 5 ? `2026-${day}` : day}T${time}:00Z`;
}

export function makeEvent(
  type: LogEvent["type"],
  at: string,
  parts: Partial<LogEvent> = {},
): LogEvent {
  return { id: `${type}-${at}`, at: toMoment(at), by: "1", type, ...parts };
}

export function makeRecord(parts: Partial<RecordSnapshot> = {}): RecordSnapshot {
  return {
    key: { connectionId: "c1", objectType: "person", recordId: "42" },
    version: "2026-11-20T10:00:00Z",
    createdAt: "2026-11-01T10:00:00Z",
    mergedIds: [],
    unreadable: [],
    archived: false,
    url: "https://app.hubspot.com/contacts/1/record/0-1/42",
    name: "Sara Lindqvist",
    emails: ["sara@nordfrakt.example"],
    phone: null,
    jobTitle: "Head of Operations",
    language: "en",
    country: "Sweden",
    city: null,
    website: null,
    company: {
      name: "Nordfrakt AB",
      domain: "nordfrakt.example",
      industry: "Logistics",
      employees: 240,
      country: "Sweden",
    },
    stage: "Lead",
    source: {
      original: "Organic search",
      latest: null,
      campaign: null,
      firstPage: null,
      lastPage: null,
    },
    handoff: {},
    touches: [],
    ...parts,
  };
}

/** A contact of whom nothing but the record itself is known. */
export function makeBareRecord(parts: Partial<RecordSnapshot> = {}): RecordSnapshot {
  return makeRecord({
    name: null,
    emails: [],
    jobTitle: null,
    country: null,
    company: { name: null, domain: null, industry: null, employees: null, country: null },
    source: { original: null, latest: null, campaign: null, firstPage: null, lastPage: null },
    ...parts,
  });
}

export function makeLog(...events: readonly LogEvent[]): string {
  return logToText({ events, unread: [] });
}

export function tell(
  snapshot: RecordSnapshot,
  parts: { locale?: string; timeZone?: string; language?: StoryLanguage } = {},
): Story {
  return buildStory({
    snapshot,
    playbook: PLAYBOOK,
    owners: OWNERS,
    now: NOW,
    locale: parts.locale ?? "en-GB",
    timeZone: parts.timeZone ?? "Europe/Stockholm",
    ...(parts.language === undefined ? {} : { language: parts.language }),
  });
}

/** The whole story as one readable text, for snapshots that are read as prose. */
export function storyToText(story: Story): string {
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", `${title}:`, ...lines.map((line) => `  ${line}`)];
  return [
    ...story.summary,
    ...part(
      "Story",
      story.sentences.map((sentence) => sentence.text),
    ),
    ...part(
      "Already told us",
      story.alreadyTold.map((told) => told.text),
    ),
    ...part(
      `Missing (${story.standing})`,
      story.missing.map((gap) => gap.text),
    ),
  ].join("\n");
}

/** A small playbook of our own, so that these tests do not move when the shipped one is edited. */
export const PLAYBOOK: Playbook = {
  format: 3,
  id: "test",
  version: "1.0.0",
  name: "Test playbook",
  origin: "team",
  startedAt: null,
  signOffs: { marketing: null, sales: null },
  reviewBy: null,
  calendar: {
    ...DEFAULT_PLAYBOOK.calendar,
    week: [{ days: [1, 2, 3, 4, 5], hours: [{ from: "09:00", to: "17:00" }] }],
  },
  calendars: [],
  people: [],
  leadTypes: [
    {
      id: "demo",
      label: "Demo request",
      trigger: "Asked for a demo",
      triage: "immediate-follow-up",
      startedBy: ["demo-request"],
      motion: "inbound",
      tier: "fast",
      promise: "Call the same day and show the part they asked about",
    },
  ],
  slaTiers: [
    {
      id: "fast",
      label: "Fast",
      responseWindow: { kind: "working-hours", hours: 4 },
      acceptanceWindow: null,
      warnMinutes: 0,
      ifMissed: "A task for the owner",
      missed: [],
    },
  ],
  handoffs: DEFAULT_PLAYBOOK.handoffs,
  noteTemplates: DEFAULT_PLAYBOOK.noteTemplates,
  callNotes: DEFAULT_PLAYBOOK.callNotes,
  qualification: DEFAULT_PLAYBOOK.qualification,
  lifecycle: DEFAULT_PLAYBOOK.lifecycle,
  stageMaps: [],
  roles: DEFAULT_PLAYBOOK.roles,
  routing: DEFAULT_PLAYBOOK.routing,
  transition: null,
  cold: DEFAULT_PLAYBOOK.cold,
  reviews: [],
  outcomes: [
    { id: "accepted", label: "Accepted", meaning: "Sales works it" },
    { id: "rejected", label: "Rejected", meaning: "Sales does not work it" },
    { id: "opportunity", label: "Opportunity", meaning: "A deal exists" },
  ],
  reasons: [
    {
      id: "wrong-role",
      label: "Wrong role",
      parent: null,
      outcomes: ["rejected"],
      evidence: "Their role, and where it stands",
      asksFor: [],
      details: [],
      signs: [],
    },
    {
      id: "early-stage",
      label: "Good account, early-stage",
      parent: null,
      outcomes: ["recycled"],
      evidence: null,
      asksFor: ["recycle-until"],
      details: [],
      signs: [],
    },
  ],
  followUp: { attempts: [{ channel: "any" }], overDays: 0 },
  briefs: [
    {
      id: "integrations-operations",
      theme: "Integrations",
      persona: "Head of Operations",
      keywords: ["integration", "integrations", "API", "ERP", "SAP", "connector", "ربط", "تكامل"],
      problem: "Orders are typed twice because the systems do not talk to each other",
      promise: "Orders flow between the ERP and the carriers without typing",
      proof: "Kestrel Freight connected its ERP in nine working days and stopped retyping orders.",
      oneAsk: "Would 20 minutes on Tuesday or Wednesday work to walk through your set-up?",
      doNotSay: ["seamless", "best in class"],
    },
    {
      id: "pricing-finance",
      theme: "Pricing and business case",
      persona: "Finance lead",
      keywords: ["pricing", "price", "cost", "business case", "ROI", "budget", "أسعار", "تكلفة"],
      problem: "The cost of doing nothing is not on paper, so nobody can decide",
      promise: "A business case on one page",
      proof: "The one-page business case that our customers use fits most budget rounds.",
      oneAsk: "Book a 15-minute call to fill in the business case together",
      doNotSay: ["cheap"],
    },
    {
      id: "market-entry-saudi",
      theme: "Entering the Saudi market",
      persona: "Country manager",
      keywords: ["Saudi Arabia", "KSA", "Riyadh", "market entry", "السعودية", "الرياض"],
      problem: "Local partners and procurement rules are unclear",
      promise: "A procurement-ready proposal",
      proof: "We have prepared proposals for three Riyadh tenders this year.",
      oneAsk: "A discovery call about the tender you have in mind",
      doNotSay: [],
    },
  ],
};
