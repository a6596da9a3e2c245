import { describe, expect, it } from "vitest";
import { type ErrorContext, replyToFailure, unknownKeys } from "#lib/crm/pipedrive/errors.ts";

const NOW = Date.parse("2026-11-21T10:00:00.000Z");
const MIDNIGHT = Date.parse("2026-11-22T00:00:00.000Z");
const KEY = "c".repeat(40);

function failureOf(
  status: number,
  body: unknown,
  {
    headers = {},
    ...more
  }: Partial<ErrorContext> & { readonly headers?: Record<string, string> } = {},
) {
  const context: ErrorContext = {
    effect: "write",
    now: NOW,
    path: "/api/v2/persons/1",
    cost: 5,
    refusedBefore: 0,
    ...more,
  };
  const reply = {
    status,
    headers: new Headers(headers),
    body:
      body === "html"
        ? ({ type: "unreadable", why: "html", detail: "A web page came." } as const)
        : ({ type: "json", value: body } as const),
  };
  return replyToFailure(reply, context);
}

describe("a refusal in plain words", () => {
  it.each([
    [401, { error: "unauthorized access" }, { type: "needs-sign-in", cause: "invalid" }],
    [
      402,
      {},
      { type: "forbidden", detail: expect.stringContaining("closed this company's account") },
    ],
    [
      403,
      { error: "Scope and URL mismatch" },
      { type: "forbidden", detail: "Scope and URL mismatch" },
    ],
    [
      403,
      { error: "limit", code: "feature_capping_deals_custom_fields_limit" },
      { type: "forbidden", detail: expect.stringContaining("plan allows no more") },
    ],
    [404, { error: "requested lead not found" }, { type: "not-found" }],
    [
      410,
      {},
      { type: "rejected", issues: [{ message: expect.stringContaining("out of service") }] },
    ],
    [415, {}, { type: "forbidden", detail: expect.stringContaining("switched off") }],
    [409, {}, { type: "busy", retryAt: NOW + 2_000 }],
    [423, {}, { type: "busy" }],
    [
      422,
      { error: "Owner is not active" },
      { type: "rejected", issues: [{ field: null, message: "Owner is not active" }] },
    ],
    [407, {}, { type: "unknown", cause: "bad-reply" }],
  ])("status %i with %j", (status, body, failure) => {
    expect(failureOf(status, body)).toMatchObject(failure);
  });

  it("names each field that a message names, and never a key that means nothing", () => {
    const error = `Validation failed: custom_fields.${KEY}: Parameter '${KEY}' is not allowed for this request; owner_id: Expected number`;
    const failure = failureOf(400, { error, code: "ERR_SCHEMA_VALIDATION_FAILED" });
    expect(failure).toEqual({
      type: "rejected",
      issues: [
        { field: KEY, message: "Parameter '(key)' is not allowed for this request" },
        { field: "owner_id", message: "Expected number" },
      ],
    });
    expect(unknownKeys(failure)).toEqual([KEY]);
    expect(unknownKeys({ type: "not-found" })).toEqual([]);
  });

  it("reads an endless or hostile message without harm", () => {
    const error = `${"x: ".repeat(100_000)}\u202E<script>`;
    const failure = failureOf(400, { error });
    expect(JSON.stringify(failure).length).toBeLessThan(20_000);
    expect(failureOf(400, { error: 7, error_info: [] })).toEqual({
      type: "rejected",
      issues: [{ field: null, message: "Pipedrive gave no reason." }],
    });
  });

  it("leaves open after a write what a page in place of JSON or a server's trouble leaves open", () => {
    expect(failureOf(502, "html")).toMatchObject({ type: "unknown", cause: "server-error" });
    expect(failureOf(502, "html", { effect: "read" })).toMatchObject({ type: "busy" });
    expect(failureOf(418, "html")).toMatchObject({ type: "unknown", cause: "bad-reply" });
    expect(failureOf(404, "html", { effect: "read" })).toMatchObject({ type: "bad-reply" });
  });
});

describe("too many calls", () => {
  const at = (failure: ReturnType<typeof failureOf>) =>
    failure.type === "rate-limited" ? [failure.scope, failure.retryAt - NOW] : failure;

  it.each<readonly [string, Record<string, string>, number]>([
    ["without a word", {}, 2_000],
    ["by x-ratelimit-reset in seconds", { "x-ratelimit-reset": "1" }, 1_000],
    ["by retry-after", { "retry-after": "7", "x-ratelimit-reset": "1" }, 7_000],
    ["and no number", { "x-ratelimit-reset": "soon" }, 2_000],
    ["and a moment in place of seconds", { "x-ratelimit-reset": "1795255200" }, 2_000],
  ])("wait for the burst %s", (_, headers, wait) => {
    expect(at(failureOf(429, {}, { headers }))).toEqual(["burst", wait]);
  });

  it("wait for longer each time, and for an hour at most", () => {
    const waits = [0, 1, 2, 3, 4, 9].map((refusedBefore) =>
      at(failureOf(429, {}, { refusedBefore })),
    );
    expect(waits).toEqual(
      [2_000, 10_000, 50_000, 250_000, 1_250_000, 3_600_000].map((wait) => ["burst", wait]),
    );
  });

  it.each(["x-daily-ratelimit-token-remaining", "x-daily-requests-left"])(
    "wait for midnight when %s holds less than the call costs",
    (name) => {
      const daily = ["daily", MIDNIGHT - NOW];
      expect(at(failureOf(429, {}, { headers: { [name]: "0" } }))).toEqual(daily);
      expect(at(failureOf(429, {}, { headers: { [name]: "4" } }))).toEqual(daily);
      expect(at(failureOf(429, {}, { headers: { [name]: "5" } }))).toEqual(["burst", 2_000]);
      expect(at(failureOf(429, {}, { headers: { [name]: "none" } }))).toEqual(["burst", 2_000]);
    },
  );

  it("are what a page with status 403 means", () => {
    expect(at(failureOf(403, "html"))).toEqual(["burst", 15 * 60_000]);
    expect(at(failureOf(403, "html", { headers: { "retry-after": "120" } }))).toEqual([
      "burst",
      120_000,
    ]);
  });
});
