import { checkNote, type NoteCheck } from "#lib/domain/note/check-note.ts";
import { EMPTY_NOTE, type HandoffNote, type NoteField } from "#lib/domain/note/note.ts";
import type { NoteCheckInput } from "#lib/domain/note/note-context.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { Owner, RecordSnapshot } from "#lib/domain/snapshot.ts";
import type { Touch } from "#lib/domain/touch.ts";

/** Saturday: the next working day is Monday 23 November. */
export const NOW = "2026-11-21T10:00:00.000Z";

export const OWNERS: readonly Owner[] = [
  { id: "101", name: "Omar Haddad", email: "omar@acme.test", active: true, teamIds: [] },
  { id: "102", name: "Dana Novak", email: "dana@acme.test", active: true, teamIds: [] },
  { id: "103", name: "Dana Weiss", email: "weiss@acme.test", active: true, teamIds: [] },
  { id: "104", name: "Lena Fischer", email: null, active: false, teamIds: [] },
];

/** A note that a good manager would call useful: every test changes one thing about it. */
export const USEFUL_NOTE: HandoffNote = {
  ...EMPTY_NOTE,
  lead: "Sara Lindqvist, Head of Revenue Operations at Nordlog",
  source: "Organic search",
  trigger: "Asked for a demo on the integrations page, 18 Nov",
  problem: "Re-enters orders from SAP by hand; wants HubSpot and SAP in sync",
  asset: "Integrations page, twice; ERP connector guide",
  fit: "Logistics, 240 employees, Sweden",
  readiness: "Active: asked for go-live before Q1",
  nextStep: "Call Sara on Monday at 10:00 about the SAP connector",
  owner: "101",
  deadline: "2026-11-23T17:00:00.000Z",
};

export function sampleTouch(part: Partial<Touch>): Touch {
  return {
    id: `touch-${part.kind}-${part.at}`,
    at: "2026-11-18T09:00:00.000Z",
    actor: "buyer",
    kind: "page-view",
    asset: null,
    campaign: null,
    count: 1,
    words: null,
    ownerId: null,
    receipt: { label: `Receipt of ${part.kind}`, url: null, evidence: `${part.kind}` },
    ...part,
  };
}

export function sampleSnapshot(part: Partial<RecordSnapshot> = {}): RecordSnapshot {
  return {
    key: { connectionId: "c1", objectType: "person", recordId: "42" },
    version: "2026-11-20T08:00:00.000Z",
    createdAt: null,
    mergedIds: [],
    unreadable: [],
    archived: false,
    url: "https://crm.test/42",
    name: "Sara Lindqvist",
    emails: ["sara@nordlog.test"],
    phone: null,
    jobTitle: "Head of Revenue Operations",
    language: null,
    country: "Sweden",
    city: null,
    website: null,
    company: {
      name: "Nordlog AB",
      domain: "nordlog.test",
      industry: "Logistics",
      employees: 240,
      country: "Sweden",
    },
    stage: null,
    source: {
      original: "Organic search",
      latest: null,
      campaign: null,
      firstPage: null,
      lastPage: null,
    },
    handoff: {},
    touches: [
      sampleTouch({ kind: "demo-request", asset: "Integrations: book a demo" }),
      sampleTouch({ kind: "page-view", asset: "Integrations", count: 2 }),
    ],
    ...part,
  };
}

/** Checks the useful note with some fields changed. */
export function checkSample(
  changes: Partial<HandoffNote> = {},
  rest: Partial<NoteCheckInput> = {},
): NoteCheck {
  return checkNote({
    note: { ...USEFUL_NOTE, ...changes },
    leadType: "demo-request",
    snapshot: sampleSnapshot(),
    owners: OWNERS,
    playbook: DEFAULT_PLAYBOOK,
    now: NOW,
    ...rest,
  });
}

/** The rules that speak about one field. */
export function rulesOf(check: NoteCheck, field: NoteField): readonly string[] {
  return check.findings.filter((finding) => finding.field === field).map(({ rule }) => rule);
}
