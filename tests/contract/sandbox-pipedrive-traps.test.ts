import { describe, expect, it } from "vitest";
import { at, list } from "../sandbox/memory-client.ts";
import { addRecord, mergeRecords, updateRecord } from "../sandbox/pipedrive/records.ts";
import { KEYS } from "../sandbox/pipedrive/settings.ts";
import type { RecordType } from "../sandbox/pipedrive/state.ts";
import { openTryOut, type TryOut } from "../sandbox/pipedrive/try-out.ts";

/** Traps of the real API, each shown to bite a client that does not know it. */
const STATUS = "Handrail: Handoff status";
const PERSONS = "/api/v2/persons";
const NOTES = "/api/v1/notes";
const COLLEAGUE = { userId: 7001, source: "app" } as const;

const find = ({ sandbox }: TryOut, type: RecordType, id: string) => {
  const record = sandbox.state.records[type].get(id);
  if (record === undefined) throw new Error(`No ${id} in the sandbox`);
  return record;
};

describe("fields", () => {
  it("bear another key in every account, so that a key that was written down fits nowhere else", async () => {
    const [acme, globex] = [openTryOut(), openTryOut({ company: "globex" })];
    const key = acme.codeOf("person", STATUS);
    expect(key).toMatch(/^[0-9a-f]{40}$/);
    const body = { custom_fields: { [key]: "offered" } };
    const id = globex.addPerson("Sara");
    const answer = await globex.call("PATCH", `${PERSONS}/${id}`, body);
    expect(answer.status).toBe(400);
    expect(at(answer.json, "error")).toBe(
      `Validation failed: custom_fields.${key}: Parameter '${key}' is not allowed for this request`,
    );
    expect(at(answer.json, "code")).toBe("ERR_SCHEMA_VALIDATION_FAILED");
  });

  it("may bear one name twice: a client that looks by name alone finds either", async () => {
    const { call } = openTryOut();
    const field = { field_name: STATUS, field_type: "varchar" };
    expect((await call("POST", "/api/v2/personFields", field)).status).toBe(201);
    const all = list((await call("GET", "/api/v2/personFields?limit=500")).json, "data");
    expect(all.filter((one) => at(one, "field_name") === STATUS)).toHaveLength(2);
  });

  it("are made by admins only", async () => {
    const { call } = openTryOut({}, KEYS.member);
    const field = { field_name: "X", field_type: "varchar" };
    expect((await call("POST", "/api/v2/personFields", field)).status).toBe(403);
  });

  it("of leads are those of deals: a person's key is nothing to a lead, and nobody says so", async () => {
    const world = openTryOut();
    const { call, sandbox, codeOf } = world;
    const lead = addRecord(sandbox.world, "leads", { title: "Spares", owner_id: 7001 });
    const [ofPerson, ofDeal] = [codeOf("person", STATUS), codeOf("deal", STATUS)];
    const path = `/api/v1/leads/${lead.id}`;
    const wrong = await call("PATCH", path, { [ofPerson]: "offered" });
    expect(wrong.status).toBe(200);
    expect(lead.custom.size).toBe(0);
    const right = await call("PATCH", path, { [ofDeal]: "offered" });
    // At the root and not in `custom_fields`, where version 2 has them.
    expect(at(right.json, `data.${ofDeal}`)).toBe("offered");
    expect(at(right.json, "data.custom_fields")).toBeUndefined();
  });

  it("of a lead are named only while they hold something", async () => {
    const { call, sandbox, codeOf } = openTryOut();
    const lead = addRecord(sandbox.world, "leads", { title: "Spares", owner_id: 7001 });
    const key = codeOf("deal", STATUS);
    const path = `/api/v1/leads/${lead.id}`;
    await call("PATCH", path, { [key]: "offered" });
    expect(at((await call("GET", path)).json, `data.${key}`)).toBe("offered");
    await call("PATCH", path, { [key]: null });
    expect(at((await call("GET", path)).json, `data.${key}`)).toBeUndefined();
  });

  it("can be asked for by key fifteen at a time; without any, all of them come", async () => {
    const { call, sandbox, addPerson } = openTryOut();
    const id = addPerson("Sara");
    const keys = sandbox.state.fields.person.filter((one) => one.isCustom).map((one) => one.code);
    expect(keys.length).toBeGreaterThan(15);
    const ask = (some: readonly string[]) =>
      call("GET", `${PERSONS}/${id}?custom_fields=${some.join(",")}`);
    expect((await ask(keys)).status).toBe(400);
    const some = await ask(keys.slice(0, 15));
    expect(Object.keys(at(some.json, "data.custom_fields") ?? {})).toHaveLength(15);
    const all = await call("GET", `${PERSONS}/${id}`);
    expect(Object.keys(at(all.json, "data.custom_fields") ?? {})).toHaveLength(keys.length);
  });
});

describe("values", () => {
  it("are not turned from one type into another in version 2, and are in version 1", async () => {
    const { call, sandbox, codeOf, addPerson } = openTryOut();
    const id = addPerson("Sara");
    const key = codeOf("person", STATUS);
    for (const body of [
      { owner_id: "7001" },
      { custom_fields: { [key]: 7 } },
      { custom_fields: [] },
      { [key]: "offered" },
    ]) {
      expect((await call("PATCH", `${PERSONS}/${id}`, body)).status).toBe(400);
    }
    const lead = addRecord(sandbox.world, "leads", { title: "Spares", owner_id: 7001 });
    const inLead = codeOf("deal", STATUS);
    const answer = await call("PATCH", `/api/v1/leads/${lead.id}`, { [inLead]: 7 });
    expect(at(answer.json, `data.${inLead}`)).toBe("7");
  });

  it("of a text field end at 255 characters: refused in version 2, cut off without a word in version 1", async () => {
    const { call, sandbox, codeOf, addPerson } = openTryOut();
    const id = addPerson("Sara");
    const long = "x".repeat(300);
    const body = { custom_fields: { [codeOf("person", STATUS)]: long } };
    expect((await call("PATCH", `${PERSONS}/${id}`, body)).status).toBe(400);
    const lead = addRecord(sandbox.world, "leads", { title: "Spares", owner_id: 7001 });
    const key = codeOf("deal", STATUS);
    const answer = await call("PATCH", `/api/v1/leads/${lead.id}`, { [key]: long });
    expect(answer.status).toBe(200);
    expect(at(answer.json, `data.${key}`)).toBe("x".repeat(255));
  });

  it("such as the job title need contact sync", async () => {
    const { call, addPerson } = openTryOut({ contactSync: false });
    const id = addPerson("Sara", { job_title: "Planner" });
    const read = await call("GET", `${PERSONS}/${id}`);
    expect(at(read.json, "data.job_title")).toBeUndefined();
    const body = { job_title: "Director" };
    expect((await call("PATCH", `${PERSONS}/${id}`, body)).status).toBe(403);
  });

  it("can be overwritten unseen: nothing lets a write depend on what was read", async () => {
    const world = openTryOut();
    const { call, codeOf, addPerson, clock } = world;
    const id = addPerson("Sara");
    const key = codeOf("person", STATUS);
    const read = await call("GET", `${PERSONS}/${id}`);
    await clock.advance(100);
    const record = find(world, "persons", id);
    updateRecord(world.sandbox.world, record, { custom: { [key]: "accepted" } }, COLLEAGUE);
    const seen = await call("GET", `${PERSONS}/${id}`);
    // Both within one second: the stamp does not even show that something happened.
    expect(at(seen.json, "data.update_time")).toBe(at(read.json, "data.update_time"));
    const body = { custom_fields: { [key]: "rejected" } };
    expect((await call("PATCH", `${PERSONS}/${id}`, body)).status).toBe(200);
    expect(record.custom.get(key)).toBe("rejected");
  });
});

describe("the list of changes", () => {
  const since = (moment: string) =>
    `${PERSONS}?updated_since=${encodeURIComponent(moment)}&sort_by=update_time&sort_direction=asc`;

  it("refuses a moment with milliseconds, as every clock in JavaScript writes it", async () => {
    const { call, clock } = openTryOut();
    const moment = new Date(clock.now()).toISOString();
    expect((await call("GET", since(moment))).status).toBe(400);
    expect((await call("GET", since(`${moment.slice(0, 19)}Z`))).status).toBe(200);
  });

  it("begins with the second that it is asked for: what was seen last comes again", async () => {
    const { call, addPerson } = openTryOut();
    const id = addPerson("Sara");
    const stamp = String(at((await call("GET", `${PERSONS}/${id}`)).json, "data.update_time"));
    const again = await call("GET", since(stamp));
    expect(list(again.json, "data").map((one) => String(at(one, "id")))).toEqual([id]);
  });

  it("hides within one second what comes after a client that asks for the second after", async () => {
    const { call, clock, addPerson } = openTryOut();
    const first = addPerson("Sara");
    const stamp = String(at((await call("GET", `${PERSONS}/${first}`)).json, "data.update_time"));
    await clock.advance(500);
    const second = addPerson("Yusuf");
    const naive = new Date(Date.parse(stamp) + 1000).toISOString().slice(0, 19);
    expect(list((await call("GET", since(`${naive}Z`))).json, "data")).toEqual([]);
    const inclusive = list((await call("GET", since(stamp))).json, "data");
    expect(inclusive.map((one) => String(at(one, "id")))).toEqual([first, second]);
  });

  it("never names a person that was deleted; a GET tells", async () => {
    const world = openTryOut();
    const { call, addPerson } = world;
    const id = addPerson("Sara");
    find(world, "persons", id).isDeleted = true;
    expect(list((await call("GET", since("2020-01-01T00:00:00Z"))).json, "data")).toEqual([]);
    const read = await call("GET", `${PERSONS}/${id}`);
    expect([read.status, at(read.json, "data.is_deleted")]).toEqual([200, true]);
  });

  it("leaves no trail from a merged person to the one that took them in", async () => {
    const world = openTryOut();
    const { call, addPerson, sandbox } = world;
    const [from, into] = [addPerson("Sara"), addPerson("Sara Lindqvist")];
    mergeRecords(sandbox.world, find(world, "persons", from), find(world, "persons", into));
    const read = await call("GET", `${PERSONS}/${from}`);
    expect(at(read.json, "data.is_deleted")).toBe(true);
    const { custom_fields: _, ...own } = JSON.parse(read.text).data;
    expect(Object.values(own)).not.toContain(Number(into));
  });
});

describe("lists", () => {
  it("leave out ids that are missing, so that a client that pairs by place mixes people up", async () => {
    const { call, addPerson } = openTryOut();
    const ids = [addPerson("Sara"), "404404", addPerson("Yusuf")];
    const found = list((await call("GET", `${PERSONS}?ids=${ids.join(",")}`)).json, "data");
    expect(found.map((one) => String(at(one, "id")))).toEqual([ids[0], ids[2]]);
  });

  it("take a hundred ids and no more", async () => {
    const { call } = openTryOut();
    const ids = Array.from({ length: 101 }, (_, index) => index + 1).join(",");
    expect((await call("GET", `${PERSONS}?ids=${ids}`)).status).toBe(400);
  });

  it("of version 1 have no data at all where there is nothing", async () => {
    const { call, addPerson } = openTryOut();
    const answer = await call("GET", `${NOTES}?person_id=${addPerson("Sara")}`);
    expect(at(answer.json, "data")).toBeNull();
  });

  it("of search refuse a single letter", async () => {
    const { call } = openTryOut();
    expect((await call("GET", "/api/v2/persons/search?term=S")).status).toBe(400);
    expect((await call("GET", "/api/v2/persons/search?term=Sa")).status).toBe(200);
  });
});
