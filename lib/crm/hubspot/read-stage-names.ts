import { type Outcome, succeed } from "../../domain/failure.ts";
import type { GatewayMemory } from "../http/gateway-ports.ts";
import type { Call } from "./call.ts";
import { PATHS } from "./paths.ts";
import { keptNamesSchema, pipelinesSchema } from "./schema-of-parts.ts";

/** What people call the stages of leads or deals, by HubSpot's id. Read once in a browser session. */
export async function readStageNames(
  call: Call,
  memory: GatewayMemory,
  type: "leads" | "deals",
): Promise<Outcome<ReadonlyMap<string, string>>> {
  const name = `stages:${type}`;
  const kept = keptNamesSchema.safeParse(await memory.read(name));
  if (kept.success) return succeed(new Map(Object.entries(kept.data)));
  const path = PATHS.pipelines(type);
  const read = await call({ method: "GET", path, effect: "read", schema: pipelinesSchema });
  // A stage by its id is better than no record.
  if (!read.ok) return isPassing(read.failure.type) ? read : succeed(new Map());
  const stages = read.value.results.flatMap((pipeline) => pipeline.stages);
  const labels = Object.fromEntries(stages.map(({ id, label }) => [id, label]));
  await memory.write(name, labels);
  return succeed(new Map(Object.entries(labels)));
}

function isPassing(type: string): boolean {
  return type === "offline" || type === "rate-limited" || type === "needs-sign-in";
}
