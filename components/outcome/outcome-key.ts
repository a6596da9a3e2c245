import { nextStatus } from "#lib/domain/handoff/life.ts";
import type { HandoffStatus } from "#lib/domain/handoff/status.ts";
import type { OutcomeDefinition, OutcomeId } from "#lib/domain/playbook/schema.ts";

/** Whether an outcome can be logged where the handoff stands. */
export function fitsNow(id: OutcomeId, status: HandoffStatus | null): boolean {
  return nextStatus(`log-outcome/${id}`, status) !== "refused";
}

/**
 * The outcome that a key stands for: its number in the list, or the first letter of its label, where one
 * that fits now goes before one that does not. Null for any other key.
 */
export function outcomeOfKey(
  outcomes: readonly OutcomeDefinition[],
  key: string,
  status: HandoffStatus | null,
): OutcomeId | null {
  if (/^[1-9]$/.test(key)) return outcomes[Number(key) - 1]?.id ?? null;
  if (!/^\p{L}$/u.test(key)) return null;
  const named = outcomes.filter(({ label }) => label.toLowerCase().startsWith(key.toLowerCase()));
  return (named.find(({ id }) => fitsNow(id, status)) ?? named[0])?.id ?? null;
}
