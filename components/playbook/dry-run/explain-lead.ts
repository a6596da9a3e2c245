import { createFactsReader } from "#lib/domain/routing/facts-of.ts";
import type { Route } from "#lib/domain/routing/route.ts";
import { createRouter } from "#lib/domain/routing/route-lead.ts";
import type { DryRunResult } from "./dry-run-screen.ts";

/**
 * Every rule of one side held up to one of the replayed leads, with the turns as they stood when it came.
 * `place` is the lead's among the replayed ones; null when there is none.
 */
export function explainLead(
  { replay, known, ...playbooks }: DryRunResult,
  side: "before" | "after",
  place: number,
): Route | null {
  const lead = replay.leads[place]?.lead;
  if (lead === undefined) return null;
  const playbook = playbooks[side];
  const router = createRouter(playbook, known.owners);
  for (const earlier of replay.leads.slice(0, place)) {
    const { ownerId, ruleId } = earlier[side];
    const { recordId, at } = earlier.lead;
    if (ownerId !== null) router.note({ recordId, ownerId, at, ruleId });
  }
  const facts = createFactsReader(playbook)(lead.source);
  return router.route({ recordId: lead.recordId, facts, at: lead.at, leaveOut: [] });
}
