import { describe, expect, it } from "vitest";
import { connectionWords } from "#components/settings/connection-words.ts";
import { CRM_CHOICES } from "#components/settings/crm-choices.ts";
import type { Diagnostics } from "#components/settings/read-diagnostics.ts";
import { reportToText } from "#components/settings/report-text.ts";
import { placeFromHash } from "#components/settings/use-section.ts";
import type { Failure } from "#lib/domain/failure.ts";

it.each([
  ["#connections", "connections", ""],
  ["#playbook", "playbook", ""],
  ["#playbook/edit", "playbook", "edit"],
  ["#playbook/print", "playbook", "print"],
  ["#playbook/<script>", "playbook", ""],
  ["#privacy", "privacy", ""],
  ["#diagnostics", "diagnostics", ""],
  ["", "connections", ""],
  ["#<script>", "connections", ""],
])("opens %j at %s and its page %j", (hash, section, playbookPage) => {
  expect(placeFromHash(hash)).toEqual({ section, playbookPage });
});

describe("what is said when connecting fails", () => {
  it("speaks of the key in hand, not of writes that wait", () => {
    const words = connectionWords(
      { type: "needs-sign-in", cause: "invalid" },
      "HubSpot",
      "Connect",
    );
    expect(words.title).toBe("HubSpot does not accept this key.");
    expect(words.nextStep).toContain("Copy it again");
  });

  it.each<Failure>([
    { type: "offline" },
    { type: "busy", retryAt: 0, detail: "" },
    { type: "rate-limited", retryAt: 0, scope: "burst" },
    { type: "unknown", cause: "timeout", detail: "" },
    { type: "forbidden", missingScopes: ["crm.objects.owners.read"], detail: "" },
  ])("names the button to press again after $type", (failure) => {
    expect(connectionWords(failure, "HubSpot", "Connect").nextStep).toContain("Connect");
  });
});

it("lists every scope that the HubSpot calls need", () => {
  const names = CRM_CHOICES.find(({ id }) => id === "hubspot")?.rights?.items.flatMap(
    (it) => it.names,
  );
  expect(names).toEqual([
    "crm.objects.contacts.read",
    "crm.objects.contacts.write",
    "crm.objects.leads.read",
    "crm.objects.leads.write",
    "crm.objects.companies.read",
    "crm.objects.deals.read",
    "crm.objects.owners.read",
    "crm.schemas.contacts.write",
    "crm.schemas.leads.write",
    "sales-email-read",
    "forms",
    "crm.objects.marketing_events.read",
    "marketing.campaigns.read",
    "business-intelligence",
  ]);
});

it("writes a report without a word of a customer's, even where a CRM quotes one", () => {
  const canary = "sara@nordlog.test";
  const rejected: Failure = {
    type: "rejected",
    issues: [{ field: "email", message: `${canary} is taken` }],
  };
  const diagnostics: Diagnostics = {
    worker: "reachable",
    storage: {
      type: "failed",
      database: "cache",
      trouble: { cause: "corrupt", detail: `UnknownError: ${canary}` },
      isRetrying: false,
    },
    ops: { state: "open", version: 2, counts: { outbox: 2 } },
    cache: { state: "cannot be opened", version: 2, counts: {} },
    space: { usedBytes: 1_400_000, ofBytes: 60_000_000_000, isPersisted: true },
    copied: 2,
    connections: [
      {
        crm: "HubSpot",
        fields: "ready",
        hasPerson: true,
        lastSyncAt: 0,
        clockOffset: -720_000,
        trouble: rejected,
      },
    ],
    waitingTroubles: [rejected, { type: "wrong-account", expected: canary, actual: canary }],
  };
  const text = reportToText(diagnostics, {
    version: "0.1.0",
    playbook: "handrail-default@1.0.0",
    browser: "Chrome",
    locale: "en-GB",
    timeZone: "UTC",
    permissions: ["storage"],
    apiHosts: ["https://api.hubapi.com/*"],
    at: "2026-11-21T10:00:00.000Z",
  });
  expect(text).not.toContain(canary);
  expect(text).toContain("HR-rejected");
  expect(text).toContain("Database cache: cannot be opened");
  expect(text).toContain("its clock -720 s ahead of this computer's");
  expect(text).toContain("1.4 MB of 60 GB");
  expect(text).toContain("Storage: cache failed, corrupt");
  expect(text).toContain("Database ops: open, version 2: outbox 2");
  expect(text).toContain("Second copy of the outbox: 2");
});
