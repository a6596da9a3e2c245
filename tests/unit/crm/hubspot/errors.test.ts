import { describe, expect, it } from "vitest";
import { replyToFailure } from "#lib/crm/hubspot/errors.ts";
import { plainMessage } from "#lib/crm/hubspot/plain-message.ts";
import { NOW } from "./gateway-for.ts";

const CONTEXT = { effect: "write", now: NOW, timeZone: null, path: "/x" } as const;

const failureOf = (
  status: number,
  value: unknown,
  effect: "read" | "write" = "write",
  headers: Record<string, string> = {},
) =>
  replyToFailure(
    { status, headers: new Headers(headers), body: { type: "json", value } },
    { ...CONTEXT, effect },
  );

describe("HubSpot's errors", () => {
  it("names every property that was refused, with HubSpot's reason", () => {
    const errors = [
      {
        message: "x was not a valid number.",
        code: "INVALID_INTEGER",
        context: { propertyName: ["score"] },
      },
      { message: "Bad.", in: "properties.email" },
    ];
    expect(failureOf(400, { category: "VALIDATION_ERROR", message: "wrong", errors })).toEqual({
      type: "rejected",
      issues: [
        { field: "score", message: "x was not a valid number." },
        { field: "properties.email", message: "Bad." },
      ],
    });
  });

  it("has something to say when HubSpot gives no detail at all", () => {
    expect(failureOf(400, {})).toEqual({
      type: "rejected",
      issues: [{ field: null, message: "HubSpot gave no reason." }],
    });
    expect(failureOf(400, ["strange"])).toMatchObject({ type: "rejected" });
    expect(failureOf(403, null)).toMatchObject({ type: "forbidden", missingScopes: [] });
  });

  it.each([
    { context: { missingScopes: ["a.read"] } },
    { context: { requiredGranularScopes: ["a.read"] } },
    { errors: [{ message: "x", context: { requiredGranularScopes: ["a.read", "a.read"] } }] },
    { errors: [{ message: "x", context: "{missingScopes=[a.read]}" }] },
  ])("finds the missing scope in %j", (body) => {
    expect(failureOf(403, body)).toMatchObject({ missingScopes: ["a.read"] });
  });

  it("treats a failing server as open after a write, and as busy after a read", () => {
    expect(failureOf(500, {}, "write")).toMatchObject({ type: "unknown", cause: "server-error" });
    expect(failureOf(500, {}, "read")).toMatchObject({ type: "busy", retryAt: NOW + 5_000 });
    expect(failureOf(503, {}, "read", { "retry-after": "30" })).toMatchObject({
      retryAt: NOW + 30_000,
    });
  });

  it.each([400, 401, 403, 404, 407, 409])(
    "believes status %i only when HubSpot itself says it",
    (status) => {
      const body = { type: "unreadable", why: "html", detail: "A web page" } as const;
      const reply = { status, headers: new Headers(), body };
      expect(replyToFailure(reply, CONTEXT)).toMatchObject({ type: "unknown" });
      expect(replyToFailure(reply, { ...CONTEXT, effect: "read" })).toMatchObject({
        type: "bad-reply",
      });
    },
  );

  it("is never more than a line of harmless text", () => {
    const nasty = `Line\r\none \u202Eevil\u0000 ${"long ".repeat(200)}`;
    const message = plainMessage(nasty) ?? "";
    expect(message).toMatch(/^Line one evil long/);
    expect(message.length).toBeLessThanOrEqual(301);
    expect(plainMessage("with Bearer abc.def and pat-eu1-1234-5678")).toBe("with (key) and (key)");
    expect(plainMessage(" \n\0 ")).toBeNull();
  });
});
