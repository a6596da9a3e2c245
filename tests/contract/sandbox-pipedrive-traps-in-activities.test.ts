import { describe, expect, it } from "vitest";
import { at, list } from "../sandbox/memory-client.ts";
import { openTryOut } from "../sandbox/pipedrive/try-out.ts";

const ACTIVITIES = "/api/v2/activities";

/** Traps of the real API, each shown to bite a client that does not know it. */
describe("activities", () => {
  it("are made twice when they are sent twice", async () => {
    const { call, addPerson } = openTryOut();
    const id = addPerson("Sara");
    const body = { subject: "Call back", participants: [{ person_id: Number(id), primary: true }] };
    for (let time = 0; time < 2; time += 1) {
      expect((await call("POST", ACTIVITIES, body)).status).toBe(201);
    }
    const listed = await call("GET", `${ACTIVITIES}?person_id=${id}`);
    expect(list(listed.json, "data")).toHaveLength(2);
  });

  it("take no person by the column in which they show one", async () => {
    const { call, addPerson } = openTryOut();
    const body = { subject: "Call back", person_id: Number(addPerson("Sara")) };
    const answer = await call("POST", ACTIVITIES, body);
    expect(answer.status).toBe(400);
    expect(at(answer.json, "error")).toContain("person_id: Parameter 'person_id' is not allowed");
  });

  it.each([
    ["a time with seconds", { due_time: "09:30:00" }, "due_time"],
    ["a moment for a day", { due_date: "2026-11-23T09:30:00Z" }, "due_date"],
    ["a number for done", { done: 1 }, "done"],
    ["a type of nobody's", { type: "handoff" }, "type"],
    ["an owner who is nobody", { owner_id: 4_711 }, "owner_id"],
    ["a deal by a text", { deal_id: "12" }, "deal_id"],
    ["a lead that is not there", { lead_id: "00000000-0000-4000-8000-000000000000" }, "lead_id"],
    ["no subject", { subject: "" }, "subject"],
  ])("refuse %s, by name", async (_, wrong, name) => {
    const { call } = openTryOut();
    const answer = await call("POST", ACTIVITIES, { subject: "Call back", ...wrong });
    expect(answer.status).toBe(400);
    expect(at(answer.json, "error")).toContain(`Validation failed: ${name}: `);
  });

  it("are gone from lists when they are deleted, and cannot be deleted twice", async () => {
    const { call, addPerson } = openTryOut();
    const id = addPerson("Sara");
    const body = { subject: "Call back", participants: [{ person_id: Number(id), primary: true }] };
    const created = await call("POST", ACTIVITIES, body);
    const path = `${ACTIVITIES}/${at(created.json, "data.id")}`;
    expect((await call("DELETE", path)).status).toBe(200);
    expect((await call("DELETE", path)).status).toBe(404);
    expect(list((await call("GET", `${ACTIVITIES}?person_id=${id}`)).json, "data")).toEqual([]);
    const flow = await call("GET", `/api/v1/persons/${id}/flow`);
    expect(at(flow.json, "data")).toBeNull();
  });

  it("keep no script of a note", async () => {
    const { call } = openTryOut();
    const body = { subject: "Call back", note: "<script>alert(1)</script>Ask for prices" };
    const created = await call("POST", ACTIVITIES, body);
    expect(at(created.json, "data.note")).not.toContain("<script");
  });
});
