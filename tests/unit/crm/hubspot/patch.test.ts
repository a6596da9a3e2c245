import { describe, expect, it } from "vitest";
import { HANDOFF_FIELD_NAMES } from "#lib/domain/handoff-field.ts";
import { type LogEvent, parseLog } from "#lib/domain/log.ts";
import { html, json, type Seen } from "../scripted-fetch.ts";
import { gatewayFor, NOW, object, patchOf, person } from "./gateway-for.ts";

/** A contact that keeps what is patched, as HubSpot does. */
function contact(id: string, properties: Record<string, unknown>) {
  const held = { ...properties };
  return (request: Seen) => {
    if (request.method === "PATCH") {
      Object.assign(held, (request.body as { properties: Record<string, unknown> }).properties);
    }
    return json(object(id, held));
  };
}

const event = (id: string, at = "2026-11-20T09:00:00.000Z"): LogEvent => ({
  id,
  at,
  by: "7",
  type: "offered",
});

function patches(seen: readonly Seen[]) {
  return seen
    .filter((request) => request.method === "PATCH")
    .map((request) => (request.body as { properties: Record<string, string> }).properties);
}

describe("patching one record", () => {
  it("sends a field that only we changed, under HubSpot's name for it", async () => {
    const { gateway, seen } = gatewayFor(contact("7", { handrail_status: "draft" }));
    const outcome = await gateway.patch(
      person("7"),
      patchOf({ fields: { status: "offered" }, base: { status: "draft" } }),
    );
    expect(outcome).toEqual({
      ok: true,
      value: {
        recordId: "7",
        version: "2026-11-20T08:00:00.123Z",
        conflicts: [],
        replaced: [],
      },
    });
    expect(patches(seen)).toEqual([{ handrail_status: "offered" }]);
  });

  it("sends nothing when HubSpot already holds our value, so a repeat is harmless (P3.6, P7.1)", async () => {
    const { gateway, seen } = gatewayFor(contact("7", { handrail_status: "offered" }));
    const outcome = await gateway.patch(
      person("7"),
      patchOf({ fields: { status: "offered" }, base: { status: "draft" } }),
    );
    expect(outcome.ok).toBe(true);
    expect(patches(seen)).toEqual([]);
  });

  it("sends nothing for a field that we did not change, whatever it holds now", async () => {
    const { gateway, seen } = gatewayFor(contact("7", { handrail_status: "accepted" }));
    const outcome = await gateway.patch(
      person("7"),
      patchOf({ fields: { status: "draft" }, base: { status: "draft" } }),
    );
    expect(outcome.ok).toBe(true);
    expect(patches(seen)).toEqual([]);
  });

  it("leaves out the field that somebody else changed, and sends the others (P7.2)", async () => {
    const { gateway, seen } = gatewayFor(
      contact("7", { handrail_status: "accepted", handrail_reason: "" }),
    );
    const outcome = await gateway.patch(
      person("7"),
      patchOf({
        fields: { status: "rejected", reason: "wrong-role" },
        base: { status: "offered", reason: null },
      }),
    );
    expect(outcome).toEqual({
      ok: true,
      value: {
        recordId: "7",
        version: "2026-11-20T08:00:00.123Z",
        conflicts: [{ field: "status", base: "offered", theirs: "accepted", mine: "rejected" }],
        replaced: [],
      },
    });
    expect(patches(seen)).toEqual([{ handrail_reason: "wrong-role" }]);
  });

  it("makes no call when all it could send was changed by somebody else (P7.2)", async () => {
    const { gateway, seen } = gatewayFor(contact("7", { handrail_status: "accepted" }));
    const write = patchOf({ fields: { status: "rejected" }, base: { status: "offered" } });
    expect(await gateway.patch(person("7"), write)).toMatchObject({
      ok: true,
      value: { conflicts: [{ field: "status" }] },
    });
    expect(patches(seen)).toEqual([]);
  });

  it("takes the place of an earlier choice, names it and keeps it in the log (P7.3)", async () => {
    const { gateway, seen } = gatewayFor(
      contact("7", {
        handrail_outcome: "disqualified",
        handrail_outcome_at: "2026-11-20T08:00:00.000Z",
      }),
    );
    const write = patchOf({
      fields: { outcome: "accepted", outcomeAt: "2026-11-20T09:00:00.000Z" },
      events: [{ ...event("a"), type: "accepted", outcome: "accepted" }],
    });
    expect(await gateway.patch(person("7"), write)).toMatchObject({
      ok: true,
      value: { conflicts: [], replaced: [{ theirs: "disqualified" }, { field: "outcomeAt" }] },
    });
    const [sent] = patches(seen);
    expect(sent?.["handrail_outcome"]).toBe("accepted");
    expect(parseLog(sent?.["handrail_log"]).events.map((it) => it.outcome)).toEqual([
      "disqualified",
      "accepted",
    ]);
  });

  it("takes the same moment written in two ways for the same value", async () => {
    const { gateway, seen } = gatewayFor(contact("7", { handrail_due_at: "1763715600000" }));
    const outcome = await gateway.patch(
      person("7"),
      patchOf({
        fields: { dueAt: "2026-11-22T09:00:00.000Z" },
        base: { dueAt: "2025-11-21T09:00:00Z" },
      }),
    );
    expect(outcome.ok).toBe(true);
    expect(patches(seen)).toEqual([{ handrail_due_at: "2026-11-22T09:00:00.000Z" }]);
  });

  it("takes an empty text and no value for the same thing", async () => {
    const { gateway, seen } = gatewayFor(contact("7", { handrail_reason: "" }));
    await gateway.patch(
      person("7"),
      patchOf({ fields: { reason: "wrong-role" }, base: { reason: null } }),
    );
    expect(patches(seen)).toEqual([{ handrail_reason: "wrong-role" }]);
  });

  it("clears a field with an empty text", async () => {
    const { gateway, seen } = gatewayFor(contact("7", { handrail_reason: "wrong-role" }));
    await gateway.patch(
      person("7"),
      patchOf({ fields: { reason: null }, base: { reason: "wrong-role" } }),
    );
    expect(patches(seen)).toEqual([{ handrail_reason: "" }]);
  });

  it("merges the log by union and keeps lines that it cannot read (P7.4)", async () => {
    const held = `${JSON.stringify(event("a"))}\n{"v":9,"new":true}`;
    const { gateway, seen } = gatewayFor(contact("7", { handrail_log: held }));
    await gateway.patch(person("7"), patchOf({ events: [event("b"), event("a")] }));
    const written = parseLog(patches(seen)[0]?.["handrail_log"]);
    expect(written.events.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(written.unread).toEqual(['{"v":9,"new":true}']);
  });

  it("refuses a log that HubSpot could not keep whole, and says what to do", async () => {
    const held = "x".repeat(65_500);
    const { gateway, seen } = gatewayFor(contact("7", { handrail_log: held }));
    expect(await gateway.patch(person("7"), patchOf({ events: [event("b")] }))).toMatchObject({
      failure: { type: "rejected", issues: [{ field: "handrail_log" }] },
    });
    expect(patches(seen)).toEqual([]);
  });

  it("does not write the log again when its events are there already", async () => {
    const { gateway, seen } = gatewayFor(
      contact("7", { handrail_log: JSON.stringify(event("a")) }),
    );
    await gateway.patch(person("7"), patchOf({ events: [event("a")] }));
    expect(patches(seen)).toEqual([]);
  });

  it("says so when HubSpot kept something else than was written (P7.2)", async () => {
    const { gateway } = gatewayFor((request) =>
      json(object("7", { handrail_status: request.method === "PATCH" ? "nurture" : "offered" })),
    );
    const outcome = await gateway.patch(
      person("7"),
      patchOf({ fields: { status: "accepted" }, base: { status: "offered" } }),
    );
    expect(outcome).toEqual({
      ok: true,
      value: {
        recordId: "7",
        version: "2026-11-20T08:00:00.123Z",
        conflicts: [{ field: "status", base: "offered", theirs: "nurture", mine: "accepted" }],
        replaced: [],
      },
    });
  });

  it("writes to the surviving record when the asked one was merged away (P7.5)", async () => {
    const script = contact("99", { handrail_status: "draft", hs_merged_object_ids: "7" });
    const { gateway, seen } = gatewayFor(script);
    const outcome = await gateway.patch(
      person("7"),
      patchOf({ fields: { status: "offered" }, base: { status: "draft" } }),
    );
    expect(outcome).toMatchObject({ ok: true, value: { recordId: "99" } });
    expect(seen.at(-1)?.path).toMatch(/\/99$/);
  });

  it("refuses a value longer than HubSpot keeps, names the field, and writes nothing", async () => {
    const { gateway, seen } = gatewayFor(contact("7", {}));
    const outcome = await gateway.patch(
      person("7"),
      patchOf({ fields: { noteFit: "x".repeat(70_000) } }),
    );
    expect(outcome).toMatchObject({
      ok: false,
      failure: { type: "rejected", issues: [{ field: "handrail_note_fit" }] },
    });
    expect(patches(seen)).toEqual([]);
  });

  it.each([
    ["dueAt", "soon"],
    ["recycleUntil", "never"],
    ["ownerId", "Dana"],
  ] as const)("refuses %s with a value that HubSpot cannot keep", async (field, value) => {
    const { gateway } = gatewayFor(contact("7", {}));
    const outcome = await gateway.patch(person("7"), patchOf({ fields: { [field]: value } }));
    expect(outcome).toMatchObject({ ok: false, failure: { type: "rejected" } });
  });

  it("repairs broken characters in place of failing", async () => {
    const { gateway, seen } = gatewayFor(contact("7", {}));
    const fields = { evidence: "a\0b \uD800 c\r\nd" };
    const outcome = await gateway.patch(person("7"), patchOf({ fields }));
    expect(outcome.ok).toBe(true);
    expect(patches(seen)).toEqual([{ handrail_evidence: "ab \uFFFD c\nd" }]);
  });

  it("asks for every handoff field under a property name of its own", async () => {
    const { gateway, seen } = gatewayFor(contact("7", {}));
    const fields = Object.fromEntries(HANDOFF_FIELD_NAMES.map((field) => [field, null]));
    await gateway.patch(person("7"), patchOf({ fields }));
    const asked = seen[0]?.query.get("properties")?.split(",") ?? [];
    expect(
      new Set(asked.filter((name) => !/^hs_(merged_)?object_ids?$/.test(name))),
    ).toHaveProperty("size", HANDOFF_FIELD_NAMES.length);
    expect(asked).toContain("handrail_lead_type");
    expect(asked).toContain("hubspot_owner_id");
  });
});

describe("what may have happened when a patch fails", () => {
  const write = patchOf({ fields: { status: "offered" } });

  it("calls a broken connection during the write unknown", async () => {
    const { gateway } = gatewayFor((request) => {
      if (request.method === "PATCH") throw new TypeError("Failed to fetch");
      return json(object("7"));
    });
    expect(await gateway.patch(person("7"), write)).toMatchObject({
      failure: { type: "unknown", cause: "network" },
    });
  });

  it("calls a broken connection before the write a definite no: nothing was sent yet", async () => {
    const { gateway } = gatewayFor(() => {
      throw new TypeError("Failed to fetch");
    });
    expect(await gateway.patch(person("7"), write)).toMatchObject({ failure: { type: "busy" } });
  });

  it.each([500, 502, 503, 504, 524])("calls status %i during the write unknown", async (status) => {
    const { gateway } = gatewayFor((request) =>
      request.method === "PATCH" ? json({}, status) : json(object("7")),
    );
    expect(await gateway.patch(person("7"), write)).toMatchObject({
      failure: { type: "unknown", cause: "server-error" },
    });
  });

  it("marks nothing as done by a web page with status 200 (P3.11)", async () => {
    const { gateway } = gatewayFor((request) =>
      request.method === "PATCH" ? html() : json(object("7")),
    );
    expect(await gateway.patch(person("7"), write)).toMatchObject({
      failure: { type: "unknown", cause: "bad-reply" },
    });
  });

  it("tries again in a moment when two writes meet", async () => {
    const { gateway } = gatewayFor((request) =>
      request.method === "PATCH" ? json({ category: "CONFLICT" }, 409) : json(object("7")),
    );
    expect(await gateway.patch(person("7"), write)).toMatchObject({
      failure: { type: "busy", retryAt: NOW + 2000 },
    });
  });

  it("tells an archived record from one that was never there", async () => {
    const script = (archivedStatus: number) => (request: Seen) =>
      request.query.get("archived") === "true"
        ? json(object("7", {}, { archived: true }), archivedStatus)
        : json({ category: "OBJECT_NOT_FOUND" }, 404);
    const archived = await gatewayFor(script(200)).gateway.patch(person("7"), write);
    const gone = await gatewayFor(script(404)).gateway.patch(person("7"), write);
    expect(archived).toMatchObject({ failure: { type: "archived" } });
    expect(gone).toMatchObject({ failure: { type: "not-found" } });
  });
});
