import type { Context } from "hono";
import { refuse } from "./refusal.ts";
import type { Session } from "./settings.ts";

export interface ApiEnv {
  Variables: { session: Session };
}

export type ApiContext = Context<ApiEnv>;

export type Json = Readonly<Record<string, unknown>>;

/** The body as an object; Salesforce answers 400 to anything else. */
export async function readJson(request: Request): Promise<Json> {
  try {
    const json: unknown = JSON.parse(await request.text());
    if (isObject(json)) return json;
  } catch {
    // Said below.
  }
  throw refuse(400, "JSON_PARSER_ERROR", "Unexpected character at [line:1, column:1]");
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
