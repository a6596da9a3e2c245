import { z } from "zod";
import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { UnreadablePart } from "../../domain/snapshot.ts";
import type { GatewayMemory } from "../http/gateway-ports.ts";

/** What one HubSpot account has and another has not, by its plan or by what its key may see. */
export const PARTS = [
  "leads",
  "companies",
  "deals",
  "owners",
  "events",
  "forms",
  "page-views",
  "campaigns",
] as const;

export type Part = (typeof PARTS)[number];

const partStateSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("open") }),
  z.object({
    state: z.literal("closed"),
    /** The account's plan does not have it, or the key may not see it. */
    because: z.enum(["plan", "key"]),
    missingScopes: z.array(z.string().max(200)).max(50),
  }),
]);

export type PartState = Readonly<z.infer<typeof partStateSchema>>;

/** What has been learned of the account's parts; what is null has not been asked yet. */
export interface Parts {
  readonly stateOf: (part: Part) => Promise<PartState | null>;
  /** Draws the conclusion from an answer, and keeps it where there is one. */
  readonly learn: (part: Part, answer: Outcome<unknown>) => Promise<PartState | null>;
}

export function createParts(memory: GatewayMemory): Parts {
  return {
    stateOf: async (part) => {
      const parsed = partStateSchema.safeParse(await memory.read(nameOf(part)));
      return parsed.success ? parsed.data : null;
    },
    learn: async (part, answer) => {
      const state = conclude(part, answer);
      if (state !== null) await memory.write(nameOf(part), state);
      return state;
    },
  };
}

/** What a memory holds once a part was learned: for those who prepare one. */
export function nameOf(part: Part): string {
  return `part:${part}`;
}

/** HubSpot names the scopes that a key lacks; a plan that lacks something names none. */
function conclude(part: Part, answer: Outcome<unknown>): PartState | null {
  if (answer.ok) return { state: "open" };
  // An account without leads does not know the word: documents do not say which refusal that makes.
  const isUnheardOf = answer.failure.type === "not-found" || answer.failure.type === "rejected";
  if (part === "leads" && isUnheardOf) {
    return { state: "closed", because: "plan", missingScopes: [] };
  }
  if (answer.failure.type !== "forbidden") return null;
  const missingScopes = [...answer.failure.missingScopes];
  const because = missingScopes.length > 0 ? "key" : "plan";
  return { state: "closed", because, missingScopes };
}

/** What was found, and what could not be read. */
export interface Found<Value> {
  readonly found: Value;
  readonly unreadable: readonly UnreadablePart[];
}

/**
 * Reads an optional part: one that is closed is left out and named, and never asked for again. Trouble of
 * its own does not take the record with it; trouble of the connection as a whole does, since asking again
 * in a moment may bring everything.
 */
export async function readOptional<Value>(
  parts: Parts,
  part: Part & UnreadablePart["what"],
  nothing: Value,
  ask: () => Promise<Outcome<Value>>,
): Promise<Outcome<Found<Value>>> {
  const known = await parts.stateOf(part);
  if (known?.state === "closed") return succeed(leftOut(part, nothing, known));
  const answer = await ask();
  if (answer.ok) {
    if (known === null) await parts.learn(part, answer);
    return succeed({ found: answer.value, unreadable: [] });
  }
  if (OF_THE_CONNECTION.has(answer.failure.type)) return fail(answer.failure);
  if (answer.failure.type === "not-found") return succeed({ found: nothing, unreadable: [] });
  const state = await parts.learn(part, answer);
  return succeed(leftOut(part, nothing, state));
}

const OF_THE_CONNECTION: ReadonlySet<string> = new Set([
  "offline",
  "needs-sign-in",
  "rate-limited",
  "wrong-account",
]);

/** What the plan does not have is no gap in anybody's story; what the key may not see is one. */
function leftOut<Value>(
  part: UnreadablePart["what"],
  found: Value,
  state: PartState | null,
): Found<Value> {
  if (state?.state === "open") return { found, unreadable: [] };
  if (state?.state === "closed" && state.because === "plan") return { found, unreadable: [] };
  return { found, unreadable: [{ what: part, missingScopes: state?.missingScopes ?? [] }] };
}
