import type { DryRunResult, KnownLeads } from "#components/playbook/dry-run/dry-run-screen.ts";
import { sourceOf } from "#lib/domain/routing/lead-source.ts";
import type { ReplayLead } from "#lib/domain/routing/replay-lead.ts";
import { replayRules } from "#lib/domain/routing/replay-rules.ts";
import type { CompanyContext } from "#lib/domain/snapshot.ts";
import { sampleSnapshot } from "../../../domain/note/sample.ts";
import { DAY, NOW, OWNERS, playbook, rule } from "../../../domain/routing/sample.ts";

/** Everybody in turn. */
export const BEFORE = playbook();

/** From 50 employees on Lina; whose size is not known is completed first. */
export const AFTER = playbook({
  rules: [
    rule("mid", {
      label: "Mid-market",
      when: [{ fact: "size", min: 50, max: null }],
      ifUnknown: "complete-first",
      to: { to: "person", person: "lina" },
    }),
  ],
});

export function lead(
  index: number,
  company: Partial<CompanyContext> = {},
  part: Partial<ReplayLead> = {},
): ReplayLead {
  const snapshot = sampleSnapshot();
  return {
    recordId: `r${index}`,
    name: `Lead ${index}`,
    company: null,
    at: NOW - 80 * DAY + index * 1000,
    ownerId: index % 2 === 0 ? "1" : "2",
    source: sourceOf({ ...snapshot, company: { ...snapshot.company, ...company } }),
    ...part,
  };
}

export function known(
  leads: readonly ReplayLead[],
  read: Partial<KnownLeads["read"]> = {},
): KnownLeads {
  return {
    connectionId: "c1",
    read: {
      leads,
      from: "crm",
      stopped: null,
      readUntil: null,
      place: null,
      pages: 2,
      ...read,
    },
    owners: OWNERS,
    at: NOW,
  };
}

export function replayed(leads: readonly ReplayLead[]): DryRunResult {
  const run = replayRules({ leads, before: BEFORE, after: AFTER, owners: OWNERS }, leads.length);
  const step = run.next();
  if (step.done !== true) throw new Error("It pauses after all of them.");
  return { known: known(leads), before: BEFORE, after: AFTER, replay: step.value };
}
