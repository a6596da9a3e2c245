import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { Playbook, Side } from "#lib/domain/playbook/schema.ts";
import { signPlaybook } from "#lib/domain/playbook/sign.ts";

/** A team's own playbook, that nobody has signed yet. */
export const ACME: Playbook = {
  ...DEFAULT_PLAYBOOK,
  id: "acme-playbook",
  name: "Acme playbook",
  origin: "team",
  version: "1.2.0",
  startedAt: "2026-11-01T09:00:00.000Z",
  reviewBy: "2027-02-01",
};

/** The same with these names under it, each a day after the one before. */
export function signed(playbook: Playbook, names: Partial<Record<Side, string>>): Playbook {
  let result = playbook;
  for (const side of ["marketing", "sales"] as const) {
    const name = names[side];
    if (name === undefined) continue;
    const day = side === "marketing" ? "03" : "04";
    const next = signPlaybook(result, side, name, `2026-11-${day}T13:00:00.000Z`);
    if (!next.ok) throw new Error(next.failure.message);
    result = next.value;
  }
  return result;
}

/** The playbook with another label on its first lead type. */
export function renamed(playbook: Playbook, label: string): Playbook {
  const [first, ...others] = playbook.leadTypes;
  if (first === undefined) throw new Error("A playbook has lead types.");
  return { ...playbook, leadTypes: [{ ...first, label }, ...others] };
}
