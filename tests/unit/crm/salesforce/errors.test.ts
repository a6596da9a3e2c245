import { describe, expect, it } from "vitest";
import type { CallContext } from "#lib/crm/http/call-failure.ts";
import { refusal, replyToFailure } from "#lib/crm/salesforce/errors.ts";

const NOW = Date.parse("2026-11-21T10:00:00.000Z");
const READ: CallContext = { effect: "read", now: NOW, path: "query" };
const WRITE: CallContext = { ...READ, effect: "write" };

const said = (status: number, errorCode: string, message = "", fields?: readonly string[]) =>
  refusal(status, [{ errorCode, message, ...(fields === undefined ? {} : { fields }) }], WRITE);

describe("what a refusal of Salesforce's means", () => {
  it.each([
    [401, "INVALID_SESSION_ID", { type: "needs-sign-in", cause: "expired" }],
    [403, "API_DISABLED_FOR_ORG", { type: "forbidden", missingScopes: ["API Enabled"] }],
    [403, "API_CURRENTLY_DISABLED", { type: "forbidden" }],
    [
      403,
      "REQUEST_LIMIT_EXCEEDED",
      { type: "rate-limited", scope: "daily", retryAt: NOW + 3_600_000 },
    ],
    [400, "UNABLE_TO_LOCK_ROW", { type: "busy", retryAt: NOW + 2_000 }],
    [404, "ENTITY_IS_DELETED", { type: "archived" }],
    [404, "NOT_FOUND", { type: "not-found" }],
    [403, "INSUFFICIENT_ACCESS_OR_READONLY", { type: "forbidden" }],
    [400, "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY", { type: "forbidden" }],
    [412, "PRECONDITION_FAILED", { type: "busy" }],
    [503, "SERVER_UNAVAILABLE", { type: "unknown" }],
    [400, "CANNOT_UPDATE_CONVERTED_LEAD", { type: "rejected" }],
  ])("%i %s", (status, code, failure) => {
    expect(said(status, code)).toMatchObject(failure);
  });

  it("names the fields that it is about, each with what to do", () => {
    expect(
      said(400, "REQUIRED_FIELD_MISSING", "Required fields are missing", ["Region__c"]),
    ).toEqual({
      type: "rejected",
      issues: [
        {
          field: "Region__c",
          message:
            'An admin made "Region__c" required, and it is empty on this record. Fill it in Salesforce, then send again.',
        },
      ],
    });
    expect(said(400, "DUPLICATES_DETECTED", "Use one of these records?")).toMatchObject({
      issues: [{ message: expect.stringContaining("duplicate rule") }],
    });
    const message = "No such column 'Handrail_Log__c' on sobject of type Lead";
    expect(said(400, "INVALID_FIELD", message)).toMatchObject({
      issues: [{ field: "Handrail_Log__c", message: expect.stringContaining("permission set") }],
    });
  });

  it("is the same when the sign-in says it, and when nothing readable is said", () => {
    const signIn = { error: "Bad_OAuth_Token", error_description: "expired" };
    expect(refusal(403, signIn, READ)).toMatchObject({ type: "needs-sign-in" });
    expect(refusal(400, null, READ)).toMatchObject({ type: "rejected" });
    expect(refusal(404, "gone", READ)).toEqual({ type: "not-found" });
  });

  it("of a key that several rows have is not taken for an answer", () => {
    expect(refusal(300, ["/a", "/b"], WRITE)).toMatchObject({
      type: "rejected",
      issues: [{ message: expect.stringContaining("unique") }],
    });
  });
});

describe("a reply that is no JSON", () => {
  const reply = (status: number) => ({
    status,
    headers: new Headers(),
    body: { type: "unreadable", why: "html", detail: "The answer is a web page." } as const,
  });

  it("leaves a write open and a read undone, whatever its status", () => {
    expect(replyToFailure(reply(400), WRITE)).toMatchObject({ type: "unknown" });
    expect(replyToFailure(reply(503), WRITE)).toMatchObject({ type: "unknown" });
    expect(replyToFailure(reply(400), READ)).toMatchObject({ type: "bad-reply" });
    expect(replyToFailure(reply(503), READ)).toMatchObject({ type: "busy" });
  });
});

it("no sentence that is shown holds a token, a line break or an endless text", () => {
  const message = `Session 00DQy0000000001!AQEAQ.secret.secret\nis gone ${"x".repeat(1_000)}`;
  const failure = said(400, "SOMETHING", message);
  const shown = failure.type === "rejected" ? (failure.issues[0]?.message ?? "") : "";
  expect(shown).not.toContain("secret");
  expect(shown).not.toContain("\n");
  expect(shown.length).toBeLessThan(320);
});
