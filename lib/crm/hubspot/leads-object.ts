import { type Outcome, succeed } from "../../domain/failure.ts";
import type { Call } from "./call.ts";
import type { Parts } from "./parts.ts";
import { PATHS } from "./paths.ts";
import { anySchema } from "./schema.ts";

/**
 * Whether this account and this key have the leads object; where they have not, the contact is the lead.
 * Asked once and remembered.
 */
export async function hasLeads(call: Call, parts: Parts): Promise<Outcome<boolean>> {
  const known = await parts.stateOf("leads");
  if (known !== null) return succeed(known.state === "open");
  const answer = await call({
    method: "GET",
    path: PATHS.objects("leads"),
    query: { limit: "1" },
    effect: "read",
    schema: anySchema,
  });
  const learned = await parts.learn("leads", answer);
  if (learned !== null) return succeed(learned.state === "open");
  return answer.ok ? succeed(true) : answer;
}
