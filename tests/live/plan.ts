import type { LiveCrm } from "./live-crm.ts";
import { CHECKS } from "./run-live.ts";

/** What a run will do, before it does anything. */
export function planInWords(crm: LiveCrm, server: string, setUpFields: boolean): string {
  const { label, changesLagMs, lateCommitMs } = crm.setup.capabilities;
  const seconds = Math.round((2 * changesLagMs + 2 * lateCommitMs) / 1000);
  return `Against ${label} at ${server}:
- makes two people named “Handrail live check … (remove me)”, with addresses at example.com
- writes Handrail's fields of these two (never an owner or a status) and up to three notes on the first
- makes up to three tasks on the first, due in a year and for nobody else than whom the key belongs to
- ${setUpFields ? "creates the Handrail fields that are missing; these stay" : "creates no fields; --set-up-fields does"}
- asks:
${CHECKS.map(({ promise }) => `  · ${promise}`).join("\n")}
- removes the notes, the tasks and the two people, also after Ctrl+C or a failure. ${crm.afterwards}
It takes up to ${seconds + 60} seconds and about 100 calls. It reads the account's owners and its list of changes, and changes nothing else.`;
}
