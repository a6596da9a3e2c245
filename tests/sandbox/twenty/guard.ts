import { TwentyRefusal } from "./refusal.ts";
import type { TwentyKey } from "./settings.ts";
import type { TwentyWorld } from "./state.ts";

/** Who is asking; null for nobody. */
export type Caller = TwentyKey | null;

export type Credential =
  | { readonly state: "good"; readonly key: TwentyKey }
  | { readonly state: "none" | "garbage" | "forged" | "expired" | "revoked" };

export function readCredential(world: TwentyWorld, header: string | null | undefined): Credential {
  const token = /^Bearer (\S+)$/.exec(header ?? "")?.[1];
  if (token === undefined) return { state: "none" };
  const session = world.state.sessions.get(token);
  if (session !== undefined) {
    if (session.expiresAt <= world.now()) return { state: "expired" };
    return { state: "good", key: session.key };
  }
  const key = world.settings.keys.find((one) => one.token === token);
  if (key?.state === "active") return { state: "good", key };
  if (key !== undefined) return { state: key.state === "revoked" ? "revoked" : "expired" };
  return { state: token.split(".").length === 3 ? "forged" : "garbage" };
}

/**
 * The same bad key is answered differently by verb: reading is 403 for all of them, writing 400 or 401 with
 * a word. Later servers say 401 throughout.
 */
export function refuseRest(
  { state }: Exclude<Credential, { state: "good" }>,
  method: string,
  modern: boolean,
): TwentyRefusal {
  if (method === "GET" && !modern) return new TwentyRefusal(403, "Forbidden resource", "Forbidden");
  const status = modern ? 401 : 400;
  switch (state) {
    case "none":
      return new TwentyRefusal(status, "Missing authentication token", "FORBIDDEN_EXCEPTION");
    case "garbage":
      return new TwentyRefusal(401, "No payload", "UNAUTHENTICATED");
    case "forged":
      return new TwentyRefusal(401, "Token invalid.", "UNAUTHENTICATED");
    case "expired":
      return new TwentyRefusal(401, "Token has expired.", "UNAUTHENTICATED");
    case "revoked":
      return new TwentyRefusal(status, "This API Key is revoked", "FORBIDDEN_EXCEPTION");
  }
}

/** The same in GraphQL: always status 200. Null for nobody at all, to whom the schema is just empty. */
export function refuseGraphql({ state }: Exclude<Credential, { state: "good" }>) {
  const words = {
    none: null,
    garbage: ["No payload", "UNAUTHENTICATED"],
    forged: ["Token invalid.", "UNAUTHENTICATED"],
    expired: ["Token has expired.", "UNAUTHENTICATED"],
    revoked: ["This API Key is revoked", "FORBIDDEN"],
  } as const;
  const said = words[state];
  if (said === null) return null;
  const [message, code] = said;
  return { errors: [{ message, extensions: { code } }] };
}
