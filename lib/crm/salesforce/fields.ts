import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { FieldSetupStep } from "../../domain/gateway.ts";
import type { GatewayMemory } from "../http/gateway-ports.ts";
import { adminNeeded } from "./admin-needed.ts";
import { carryOver } from "./carry-over.ts";
import type { CompositePorts } from "./composite.ts";
import { grantFields } from "./grant-fields.ts";
import { findLayout } from "./layout.ts";
import { type Report, setUpColumns } from "./set-up-columns.ts";

/**
 * "Set up CRM fields": the columns on leads and contacts, our own object for the keys of notes, and a
 * permission set that lets this user see them; a new column is invisible to everybody until somebody
 * grants it. Handoffs that were kept in tasks so far move into the columns. What exists is left as it is. Safe to repeat. Stops at trouble that concerns all of them
 * (sign-in, rights, limit, network); a column that alone is refused is reported, and the rest goes on.
 */
export async function setUpHandrail(
  ports: CompositePorts,
  memory: GatewayMemory,
  userId: string,
  onStep: Report,
): Promise<Outcome<readonly FieldSetupStep[]>> {
  const steps: FieldSetupStep[] = [];
  const report: Report = async (step) => {
    steps.push(step);
    await onStep(step);
  };
  const columns = await setUpColumns(ports, report);
  if (!columns.ok) return columns;
  const granted = await grantFields(ports, userId, report);
  if (!granted.ok) return fail(adminNeeded(granted.failure));
  // From here on the handoffs are where the new columns are.
  const layout = await findLayout(ports, memory);
  if (!layout.ok) return layout;
  const carried = await carryOver({ ...ports, layout: layout.value, style: "structured" });
  if (!carried.ok) return carried;
  await report(carried.value);
  return succeed(steps);
}
