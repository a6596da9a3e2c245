import { describe, expect, it } from "vitest";
import { json, type Script, type Seen } from "../scripted-fetch.ts";
import { gatewayFor, object, patchOf, person } from "./gateway-for.ts";

const OFFER = patchOf({ fields: { status: "offered" } });
const BAD_REPLY = { ok: false, failure: { type: "bad-reply" } };
const UNKNOWN = { ok: false, failure: { type: "unknown", cause: "bad-reply" } };

/** Contact 7 went into contact 9: HubSpot answers for both with 9, which lists 7. */
const SURVIVOR = object("9", { hs_merged_object_ids: "7;8" });
const idIn = ({ path }: Seen) => path.split("/").at(-1);
const inputsOf = ({ body }: Seen) => (body as { inputs: { id: string }[] }).inputs;
const answer = (results: readonly unknown[]) => json({ results });

/** What HubSpot answers to the reads of one id, and to the write. */
function script(byId: Readonly<Record<string, unknown>>, written: unknown = SURVIVOR): Script {
  return (request) => {
    if (request.method === "PATCH") return json(written);
    const held = byId[idIn(request) ?? ""];
    return held === undefined ? json({ category: "OBJECT_NOT_FOUND" }, 404) : json(held);
  };
}

describe("a record that answers for an id that was merged away", () => {
  it("is believed once it has said so under its own id, with one read more (P10.5)", async () => {
    const { gateway, seen } = gatewayFor(script({ 7: SURVIVOR, 9: SURVIVOR }));
    expect(await gateway.getRecord("person", "7")).toMatchObject({
      ok: true,
      value: { key: { recordId: "9" }, mergedIds: ["7", "8"] },
    });
    expect(seen.map(idIn)).toEqual(["7", "9"]);
  });

  it("costs no read more where nothing was merged", async () => {
    const { gateway, seen } = gatewayFor(script({ 9: SURVIVOR }));
    expect(await gateway.getRecord("person", "9")).toMatchObject({ ok: true });
    expect(seen).toHaveLength(1);
  });

  it("is shown as it answers under its own id, whatever came with the first answer", async () => {
    const first = object("9", { hs_merged_object_ids: "7", firstname: "Somebody else" });
    const own = object("9", { hs_merged_object_ids: "7", firstname: "Sara" });
    const { gateway } = gatewayFor(script({ 7: first, 9: own }));
    expect(await gateway.getRecord("person", "7")).toMatchObject({ value: { name: "Sara" } });
  });

  it.each([
    ["does not list the other id", { 7: object("9"), 9: object("9") }],
    ["lists the other id in the first answer only", { 7: SURVIVOR, 9: object("9") }],
    ["lists other ids", { 7: SURVIVOR, 9: object("9", { hs_merged_object_ids: "8;77" }) }],
    ["answers under a third id", { 7: SURVIVOR, 9: object("11", { hs_merged_object_ids: "7" }) }],
    ["answers under the id that was merged away", { 7: SURVIVOR, 9: object("7") }],
    ["is not there", { 7: SURVIVOR }],
  ] as const)("is not believed when it %s", async (_why, byId) => {
    const { gateway, seen } = gatewayFor(script(byId));
    expect(await gateway.getRecord("person", "7")).toMatchObject({
      failure: { type: "bad-reply", detail: expect.stringContaining("another record") },
    });
    expect(await gateway.patch(person("7"), OFFER)).toMatchObject(BAD_REPLY);
    expect(seen.some(({ method }) => method === "PATCH")).toBe(false);
  });

  it("is asked for again later when its own read does not come through", async () => {
    const { gateway } = gatewayFor((request) =>
      idIn(request) === "7" ? json(SURVIVOR) : json({}, 503),
    );
    expect(await gateway.getRecord("person", "7")).toMatchObject({ failure: { type: "busy" } });
  });

  it("counts as archived when it is", async () => {
    const archived = { ...SURVIVOR, archived: true };
    const { gateway } = gatewayFor(script({ 7: archived, 9: archived }));
    expect(await gateway.getRecord("person", "7")).toMatchObject({ failure: { type: "archived" } });
  });
});

describe("a record whose id and properties name two records", () => {
  const falsified = (properties: Record<string, unknown> = {}) => ({
    ...object("7", properties),
    id: "9",
  });

  it("is refused when it is read, however often that is said (P3.11)", async () => {
    const body = falsified({ hs_merged_object_ids: "7" });
    const { gateway } = gatewayFor(script({ 7: body, 9: body }));
    expect(await gateway.getRecord("person", "7")).toMatchObject({
      failure: { type: "bad-reply", path: expect.stringMatching(/ › id$/) },
    });
  });

  it("is refused when it bears the id that was asked for and another's properties", async () => {
    const { gateway } = gatewayFor(script({ 7: { ...object("9"), id: "7" } }));
    expect(await gateway.getRecord("person", "7")).toMatchObject(BAD_REPLY);
  });

  it("is refused among changes, finds and records read by id", async () => {
    const { gateway } = gatewayFor(() => answer([object("3"), falsified()]));
    const cursor = { since: "2026-11-20T08:00:00.000Z", lastId: null };
    expect(await gateway.changes("person", cursor)).toMatchObject(BAD_REPLY);
    expect(await gateway.search("sara")).toMatchObject(BAD_REPLY);
    expect(await gateway.getRecords("person", ["3", "7"])).toMatchObject(BAD_REPLY);
  });

  it("is refused when it is looked for by its e-mail address", async () => {
    const { gateway } = gatewayFor(() => answer([falsified({ email: "sara@nordvik.example" })]));
    expect(await gateway.findByEmails(["sara@nordvik.example"])).toMatchObject(BAD_REPLY);
  });

  it("leaves a write open", async () => {
    const { gateway } = gatewayFor(script({ 7: object("7") }, falsified()));
    expect(await gateway.patch(person("7"), OFFER)).toMatchObject(UNKNOWN);
  });

  it("leaves open its own item of several, and no other", async () => {
    const { gateway } = gatewayFor((request) =>
      answer(
        inputsOf(request).map(({ id }) => {
          const wrong = request.path.endsWith("/update") && id === "7";
          return { ...object(id), ...(wrong ? { id: "8" } : {}) };
        }),
      ),
    );
    const items = ["7", "8"].map((id) => ({ record: person(id), write: OFFER }));
    expect(await gateway.patchMany(items)).toMatchObject([UNKNOWN, { ok: true }]);
  });

  it("is no new note of ours", async () => {
    const { gateway } = gatewayFor(() => json({ ...object("50"), id: "51" }, 201));
    const at = "2026-11-21T10:00:00.000Z";
    const note = {
      kind: "timeline-note",
      at,
      ownerId: null,
      text: "Hello",
      marker: "HN-1",
    } as const;
    expect(await gateway.createTimelineNote(person("7"), note)).toMatchObject(UNKNOWN);
  });

  it("asks for the id among the properties wherever it reads", async () => {
    const { gateway, seen } = gatewayFor((request) =>
      request.method === "GET" ? json(object("7")) : answer([]),
    );
    await gateway.getRecord("person", "7");
    await gateway.patch(person("7"), OFFER);
    await gateway.getRecords("company", ["7"]);
    await gateway.search("sara");
    const asked = seen
      .filter(({ method }) => method !== "PATCH")
      .map(({ body, query }) =>
        body === undefined
          ? query.get("properties")?.split(",")
          : (body as { properties: string[] }).properties,
      );
    expect(asked.length).toBeGreaterThan(3);
    for (const properties of asked) expect(properties).toContain("hs_object_id");
  });
});

describe("a write that is answered under another id", () => {
  it("is done when that record says that it took in the one that was written", async () => {
    let merged = false;
    const { gateway, seen } = gatewayFor((request) => {
      merged ||= request.method === "PATCH";
      return json(merged ? SURVIVOR : object("7"));
    });
    expect(await gateway.patch(person("7"), OFFER)).toMatchObject({
      ok: true,
      value: { recordId: "9" },
    });
    expect(seen.map(idIn)).toEqual(["7", "7", "9"]);
  });

  it.each([
    ["does not list it", object("9")],
    ["is not there", undefined],
    ["answers under a third id", object("11", { hs_merged_object_ids: "7" })],
  ])("stays open when that record %s", async (_why, own) => {
    const { gateway } = gatewayFor(script({ 7: object("7"), 9: own }));
    expect(await gateway.patch(person("7"), OFFER)).toMatchObject(UNKNOWN);
  });
});

describe("several records, one of them merged away", () => {
  /** Answers the first read of 7 with `first`, and the read of 9 under its own id with `own`. */
  const batches = (first: unknown, own: readonly unknown[]) =>
    gatewayFor((request) => {
      const ids = inputsOf(request).map(({ id }) => id);
      return answer(ids.includes("7") ? [object("3"), first] : own);
    });

  it("gives the record that took it in once that has said so under its own id (P10.5)", async () => {
    const { gateway, seen } = batches(SURVIVOR, [SURVIVOR]);
    const read = await gateway.getRecords("person", ["3", "7"]);
    expect(read).toMatchObject({
      value: [{ key: { recordId: "3" } }, { key: { recordId: "9" }, mergedIds: ["7", "8"] }],
    });
    expect(seen.map(inputsOf)).toEqual([[{ id: "3" }, { id: "7" }], [{ id: "9" }]]);
  });

  it.each([
    ["does not list it", [object("9")]],
    ["is not there", []],
    ["answers under a third id", [object("11", { hs_merged_object_ids: "7" })]],
  ])("refuses the answer when that record %s", async (_why, own) => {
    const { gateway } = batches(SURVIVOR, own);
    expect(await gateway.getRecords("person", ["3", "7"])).toMatchObject(BAD_REPLY);
  });

  it("leaves out a record that claims nothing of what was asked for (P3.10)", async () => {
    const { gateway, seen } = batches(object("9", { hs_merged_object_ids: "8" }), []);
    const read = await gateway.getRecords("person", ["3", "7"]);
    expect(read.ok && read.value.map(({ key }) => key.recordId)).toEqual(["3"]);
    expect(seen).toHaveLength(1);
  });

  it("costs no read more when the record that took it in was asked for as well", async () => {
    const { gateway, seen } = batches(SURVIVOR, []);
    expect(await gateway.getRecords("person", ["3", "7", "9"])).toMatchObject({
      value: [{ key: { recordId: "3" } }, { key: { recordId: "9" } }],
    });
    expect(seen).toHaveLength(1);
  });
});
