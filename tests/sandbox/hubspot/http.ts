import type { Context } from "hono";
import { z } from "zod";
import type { ObjectTypeName } from "./object-types.ts";
import { OBJECT_TYPES, toObjectType } from "./object-types.ts";
import type { Author } from "./records.ts";
import { invalidInput, missingScopes, Refusal } from "./refusal.ts";
import type { ServiceKey } from "./settings.ts";
import { PLAN_LIMITS } from "./settings.ts";
import type { World } from "./state.ts";

/** The version part of every dated path. */
export const API_VERSION = "2026-09";

export interface ApiEnv {
  Variables: {
    world: World;
    key: ServiceKey;
    correlationId: string;
  };
}

export type ApiContext = Context<ApiEnv>;

/** Refuses the call unless the key has one of the scopes. */
export function requireScope(c: ApiContext, ...anyOf: readonly string[]): void {
  const { scopes } = c.var.key;
  if (!anyOf.some((scope) => scopes.includes(scope))) throw missingScopes(anyOf);
}

/** Refuses what the account's plan does not have. Unlike a missing scope it names nothing that would help. */
export function requirePlan(
  c: ApiContext,
  part: "hasLeads" | "hasCampaigns" | "hasEventOccurrences",
  what: string,
): void {
  if (PLAN_LIMITS[c.var.world.settings.plan][part]) return;
  const message = `Your account does not have access to ${what}.`;
  throw new Refusal(403, { message, category: "FORBIDDEN" });
}

/** The object type in the path, with the right to do this to it. */
export function objectTypeFor(
  c: ApiContext,
  access: "read" | "write",
  name = c.req.param("type") ?? "",
): ObjectTypeName {
  const type = toObjectType(name);
  if (type === null) throw invalidInput(`Unable to infer object type from: ${name}`);
  if (type === "leads") requirePlan(c, "hasLeads", "the leads object");
  const definition = OBJECT_TYPES[type];
  requireScope(c, access === "read" ? definition.readScope : definition.writeScope);
  return type;
}

/** The body, checked; HubSpot answers 400 with the place of the first fault. */
export async function readBody<Schema extends z.ZodType>(
  c: ApiContext,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await c.req.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw invalidInput("Invalid input JSON on line 1, column 1: the body is not valid JSON.");
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => ({
      message: issue.message,
      in: issue.path.join("."),
      code: "INVALID_INPUT",
    }));
    throw invalidInput(`Invalid input JSON: ${z.prettifyError(parsed.error)}`, errors);
  }
  return parsed.data;
}

/** A service key acts as an integration: no user stands behind its writes. */
export function authorOf(c: ApiContext): Author {
  return {
    sourceType: "INTEGRATION",
    sourceId: "33001122",
    sourceLabel: c.var.key.name,
    userId: null,
    request: {
      method: c.req.method,
      path: c.req.path,
      correlationId: c.var.correlationId,
    },
  };
}

/** A comma-separated query parameter; the same name given twice adds up. */
export function listOf(c: ApiContext, name: string): readonly string[] {
  return (c.req.queries(name) ?? [])
    .flatMap((text) => text.split(","))
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

export function pageLimit(c: ApiContext, max: number, standard: number): number {
  const text = c.req.query("limit");
  if (text === undefined) return standard;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > max) {
    throw invalidInput(`Invalid limit ${text}: a number from 1 to ${max} is expected.`);
  }
  return limit;
}

export function refusalToResponse(refusal: Refusal, correlationId: string): Response {
  return Response.json(
    { ...refusal.body, correlationId },
    { status: refusal.httpStatus, headers: refusal.headers },
  );
}
