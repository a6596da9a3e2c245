import { z } from "zod";
import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { GatewayMemory } from "../http/gateway-ports.ts";
import type { versionsSchema } from "./schema.ts";

/** The version of the API that we speak: the one place that names it. */
const OURS = 66;

/** Older ones lack what we rely on: several steps that succeed or fail together. */
const OLDEST = 52;

const MEMORY = "api-version";

const knownSchema = z.string().regex(/^v\d{2,3}\.0$/);

/**
 * The version to speak with this server: ours, or the newest it has when it is behind. Asked once for
 * each browser session; Salesforce does not count that call.
 */
export async function negotiateVersion(
  memory: GatewayMemory,
  ask: () => Promise<Outcome<z.infer<typeof versionsSchema>>>,
): Promise<Outcome<string>> {
  const known = knownSchema.safeParse(await memory.read(MEMORY));
  if (known.success) return succeed(known.data);
  const listed = await ask();
  if (!listed.ok) return listed;
  const versions = listed.value.map(({ version }) => Number.parseInt(version, 10));
  const best = Math.max(...versions.filter((version) => version <= OURS), 0);
  if (best < OLDEST) {
    const detail = `This Salesforce offers no version of its API from ${OLDEST} to ${OURS}.`;
    return fail({ type: "bad-reply", path: "/services/data/", detail });
  }
  const version = `v${best}.0`;
  await memory.write(MEMORY, version);
  return succeed(version);
}
