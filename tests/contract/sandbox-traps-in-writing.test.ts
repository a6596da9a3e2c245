import { describe, expect, it } from "vitest";
import { isDropped } from "../sandbox/hubspot/sandbox.ts";
import { at, list } from "../sandbox/memory-client.ts";
import {
  addContact,
  CONTACTS,
  NOTES,
  NOTES_OF_CONTACTS,
  noteFor,
  openTryOut,
} from "../sandbox/try-out.ts";

/** Traps of the real API in limits, writes and broken connections, each shown to bite a naive client. */
describe("limits", () => {
  it("count over a rolling window of ten seconds, not from a fixed tick", async () => {
    const { call, clock } = openTryOut({ plan: "starter" });
    for (let index = 0; index < 60; index += 1) await call("GET", CONTACTS);
    await clock.advance(9000);
    for (let index = 0; index < 40; index += 1) await call("GET", CONTACTS);

    const refused = await call("GET", CONTACTS);
    expect(refused.status).toBe(429);
    expect(at(refused.json, "policyName")).toBe("TEN_SECONDLY_ROLLING");
    expect(at(refused.json, "errorType")).toBe("RATE_LIMIT");
    expect(refused.headers.get("X-HubSpot-RateLimit-Max")).toBe("100");
    expect(refused.headers.get("X-HubSpot-RateLimit-Remaining")).toBe("0");
    expect(refused.headers.get("Retry-After")).toBeNull();

    await clock.advance(1001);
    const again = await call("GET", CONTACTS);
    expect(again.status).toBe(200);
    expect(again.headers.get("X-HubSpot-RateLimit-Remaining")).toBe("59");
  });

  it("end for the day when the account's calls are used up, until midnight there", async () => {
    const { call, clock, sandbox } = openTryOut({ timeZone: "Europe/Berlin" });
    await call("GET", CONTACTS);
    sandbox.state.usage.dayCount = 250_000;
    const refused = await call("GET", CONTACTS);
    expect(refused.status).toBe(429);
    expect(at(refused.json, "policyName")).toBe("DAILY");
    // The clock started at 10:00 in Berlin.
    await clock.advance(13.9 * 3_600_000);
    expect((await call("GET", CONTACTS)).status).toBe(429);
    await clock.advance(0.2 * 3_600_000);
    expect((await call("GET", CONTACTS)).status).toBe(200);
  });
});

describe("writes", () => {
  it("are refused because of another property that an administrator made required", async () => {
    const { call, sandbox } = openTryOut();
    const id = await addContact(call, "a@a.example");
    sandbox.requireProperty("contacts", "country");
    const patch = { properties: { jobtitle: "Planner" } };
    const refused = await call("PATCH", `${CONTACTS}/${id}`, patch);

    expect(refused.status).toBe(400);
    expect(at(refused.json, "category")).toBe("VALIDATION_ERROR");
    expect(at(refused.json, "errors.0.context.propertyName.0")).toBe("country");
    expect(sandbox.journal).toHaveLength(1);
    sandbox.unrequireProperty("contacts", "country");
    expect((await call("PATCH", `${CONTACTS}/${id}`, patch)).status).toBe(200);
  });

  it("bump the modified stamp even when nothing changes, so our own write comes back in the next pull", async () => {
    const { call, clock } = openTryOut();
    const id = await addContact(call, "a@a.example", { jobtitle: "Planner" });
    await clock.advance(60_000);
    await call("PATCH", `${CONTACTS}/${id}`, { properties: { jobtitle: "Planner" } });
    const answer = await call("GET", `${CONTACTS}/${id}?propertiesWithHistory=jobtitle`);
    expect(at(answer.json, "updatedAt")).toBe("2026-11-20T09:01:00.000Z");
    expect(at(answer.json, "properties.lastmodifieddate")).toBe("2026-11-20T09:01:00Z");
    expect(list(answer.json, "propertiesWithHistory.jobtitle")).toHaveLength(1);
  });

  it("of a note change the contact that it is about", async () => {
    const { call, clock } = openTryOut();
    const id = await addContact(call, "a@a.example");
    await clock.advance(60_000);
    await call("POST", NOTES, noteFor(id, "hello"));
    const answer = await call("GET", `${CONTACTS}/${id}?properties=num_notes`);
    expect(at(answer.json, "updatedAt")).toBe("2026-11-20T09:01:00.000Z");
    expect(at(answer.json, "properties.num_notes")).toBe("1");
  });

  it("of a repeated note make a second note: nothing tells the two apart but their text", async () => {
    const { call, sandbox } = openTryOut();
    const id = await addContact(call, "a@a.example");
    await call("POST", NOTES, noteFor(id, "hello"));
    await call("POST", NOTES, noteFor(id, "hello"));
    expect(sandbox.state.records.notes.size).toBe(2);
  });
});

describe("faults", () => {
  it("an HTML page with status 200 looks like success to a client that reads the status only", async () => {
    const { call, sandbox } = openTryOut();
    const id = await addContact(call, "a@a.example");
    sandbox.faults.add({ match: { method: "PATCH" }, effect: "html-200" });
    const answer = await call("PATCH", `${CONTACTS}/${id}`, { properties: { city: "Cork" } });
    expect(answer.status).toBe(200);
    expect(answer.json).toBeNull();
    expect(answer.text).toContain("<!DOCTYPE html>");
    const now = await call("GET", `${CONTACTS}/${id}?properties=city`);
    expect(at(now.json, "properties.city")).toBeNull();
  });

  it("a connection that breaks after the commit makes a naive retry write the note twice", async () => {
    const { call, sandbox } = openTryOut();
    const id = await addContact(call, "a@a.example");
    sandbox.faults.add({ match: { method: "POST", path: "/notes" }, effect: "commit-then-drop" });
    const send = () => call("POST", NOTES, noteFor(id, "hello"));
    const error: unknown = await send().catch((reason: unknown) => reason);
    expect(isDropped(error)).toBe(true);
    await send();

    const created = sandbox.journal.filter((entry) => entry.object === "notes");
    expect(created).toHaveLength(2);
    expect(
      sandbox.requests.filter((entry) => entry.path === NOTES).map((one) => one.status),
    ).toEqual([null, 201]);
  });

  it("a commit that comes late makes even a look-up before the retry too early", async () => {
    const { call, clock, sandbox } = openTryOut();
    const id = await addContact(call, "a@a.example");
    sandbox.faults.add({ match: { path: "/notes" }, effect: { lateCommitMs: 30_000 } });
    const send = () => call("POST", NOTES, noteFor(id, "ref HN-1"));
    await expect(send()).rejects.toThrow("dropped");
    const notes = () => call("POST", NOTES_OF_CONTACTS, { inputs: [{ id }] });

    expect(list((await notes()).json)).toHaveLength(0);
    await send();
    await clock.advance(30_000);
    expect(list((await notes()).json, "results.0.to")).toHaveLength(2);
  });

  it("half of a batch takes effect before a 500", async () => {
    const { call, sandbox } = openTryOut();
    sandbox.faults.add({ match: { path: "/batch/create" }, effect: "half-batch-500" });
    const inputs = ["a", "b", "c", "d"].map((name) => ({
      properties: { email: `${name}@a.example` },
    }));
    const answer = await call("POST", `${CONTACTS}/batch/create`, { inputs });
    expect(answer.status).toBe(500);
    expect(sandbox.state.records.contacts.size).toBe(2);
  });

  it("results of a batch can come in another order than its inputs", async () => {
    const { call, sandbox } = openTryOut();
    const ids = [await addContact(call, "a@a.example"), await addContact(call, "b@a.example")];
    sandbox.faults.add({ match: { path: "/batch/read" }, effect: "permuted-batch" });
    const answer = await call("POST", `${CONTACTS}/batch/read`, {
      inputs: ids.map((id) => ({ id })),
    });
    expect(list(answer.json).map((one) => at(one, "id"))).toEqual(ids.toReversed());
  });
});
