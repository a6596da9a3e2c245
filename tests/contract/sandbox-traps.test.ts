import { describe, expect, it } from "vitest";
import { at, list } from "../sandbox/memory-client.ts";
import {
  addContact,
  CONTACTS,
  NOTES,
  NOTES_OF_CONTACTS,
  noteFor,
  openTryOut,
  searchBy,
} from "../sandbox/try-out.ts";

/** Traps of the real API in reading, each shown to bite a client that does not know it. */
describe("search", () => {
  it("does not see a new contact until the index has caught up, while a GET by e-mail does", async () => {
    const { call, clock } = openTryOut();
    await addContact(call, "new@a.example");
    const wanted = searchBy("email", "EQ", "new@a.example");

    expect(at((await call("POST", `${CONTACTS}/search`, wanted)).json, "total")).toBe(0);
    expect((await call("GET", `${CONTACTS}/new@a.example?idProperty=email`)).status).toBe(200);

    await clock.advance(5000);
    expect(at((await call("POST", `${CONTACTS}/search`, wanted)).json, "total")).toBe(1);
  });

  it("shows a changed contact with its old values and old stamp, so a pull without overlap loses the change", async () => {
    const { call, clock } = openTryOut();
    const id = await addContact(call, "a@a.example", { jobtitle: "Planner" });
    await clock.advance(60_000);
    const before = clock.now();
    await call("PATCH", `${CONTACTS}/${id}`, { properties: { jobtitle: "Director" } });
    await clock.advance(1000);
    const pull = searchBy("lastmodifieddate", "GTE", String(before));

    expect(at((await call("POST", `${CONTACTS}/search`, pull)).json, "total")).toBe(0);
    const byName = searchBy("email", "EQ", "a@a.example", { properties: ["jobtitle"] });
    const stale = await call("POST", `${CONTACTS}/search`, byName);
    expect(at(stale.json, "results.0.properties.jobtitle")).toBe("Planner");

    const cursor = clock.now();
    await clock.advance(10_000);
    const next = searchBy("lastmodifieddate", "GTE", String(cursor));
    expect(at((await call("POST", `${CONTACTS}/search`, next)).json, "total")).toBe(0);
    const overlapping = searchBy("lastmodifieddate", "GTE", String(cursor - 30_000));
    expect(at((await call("POST", `${CONTACTS}/search`, overlapping)).json, "total")).toBe(1);
  });

  it("refuses to page beyond 10,000 results, however many there are", async () => {
    const { call, sandbox, clock } = openTryOut();
    for (let index = 0; index < 101; index += 1) {
      const inputs = Array.from({ length: 100 }, (_, item) => ({
        properties: { email: `c${index}x${item}@a.example` },
      }));
      await clock.advance(11_000);
      await call("POST", `${CONTACTS}/batch/create`, { inputs });
    }
    expect(sandbox.state.records.contacts.size).toBe(10_100);
    await clock.advance(10_000);

    const last = await call("POST", `${CONTACTS}/search`, { limit: 200, after: "9800" });
    expect(list(last.json)).toHaveLength(200);
    expect(at(last.json, "total")).toBe(10_100);
    expect(at(last.json, "paging.next.after")).toBe("10000");
    const beyond = await call("POST", `${CONTACTS}/search`, { limit: 200, after: "10000" });
    expect(beyond.status).toBe(400);
    expect(at(beyond.json, "category")).toBe("VALIDATION_ERROR");
  });

  it("never shows an archived contact; only the list with archived=true names it", async () => {
    const { call, clock } = openTryOut();
    const id = await addContact(call, "gone@a.example");
    await clock.advance(10_000);
    expect((await call("DELETE", `${CONTACTS}/${id}`)).status).toBe(204);
    await clock.advance(10_000);

    const wanted = searchBy("email", "EQ", "gone@a.example");
    expect(at((await call("POST", `${CONTACTS}/search`, wanted)).json, "total")).toBe(0);
    expect((await call("GET", `${CONTACTS}/${id}`)).status).toBe(404);
    const archived = await call("GET", `${CONTACTS}?archived=true`);
    expect(at(archived.json, "results.0.id")).toBe(id);
    expect(at(archived.json, "results.0.archived")).toBe(true);
  });

  it("allows five requests a second for the account and tells nothing about it beforehand", async () => {
    const { call, clock } = openTryOut();
    for (let index = 0; index < 5; index += 1) {
      const answer = await call("POST", `${CONTACTS}/search`, {});
      expect(answer.status).toBe(200);
      expect(answer.headers.get("X-HubSpot-RateLimit-Remaining")).toBeNull();
    }
    const sixth = await call("POST", `${CONTACTS}/search`, {});
    expect(sixth.status).toBe(429);
    expect(at(sixth.json, "policyName")).toBe("SECONDLY");
    await clock.advance(1001);
    expect((await call("POST", `${CONTACTS}/search`, {})).status).toBe(200);
  });

  it("compares text lists in small letters, so a capital letter finds nothing", async () => {
    const { call, clock } = openTryOut();
    await addContact(call, "a@a.example", { lastname: "Strand" });
    await clock.advance(10_000);
    const find = (value: string) =>
      call("POST", `${CONTACTS}/search`, {
        filterGroups: [
          { filters: [{ propertyName: "lastname", operator: "IN", values: [value] }] },
        ],
      });

    expect(at((await find("Strand")).json, "total")).toBe(0);
    expect(at((await find("strand")).json, "total")).toBe(1);
  });
});

describe("merged contacts", () => {
  it("answer to both old ids with a third one, and with none of the old ones in a list", async () => {
    const { call } = openTryOut();
    const first = await addContact(call, "one@a.example");
    const second = await addContact(call, "two@a.example", { jobtitle: "Planner" });
    const merged = await call("POST", `${CONTACTS}/merge`, {
      primaryObjectId: first,
      objectIdToMerge: second,
    });
    const third = String(at(merged.json, "id"));

    expect([first, second]).not.toContain(third);
    for (const id of [first, second]) {
      const answer = await call(
        "GET",
        `${CONTACTS}/${id}?properties=hs_merged_object_ids,jobtitle`,
      );
      expect(at(answer.json, "id")).toBe(third);
      expect(at(answer.json, "properties.hs_merged_object_ids")).toBe(`${first};${second}`);
      expect(at(answer.json, "properties.jobtitle")).toBe("Planner");
    }
    const patched = await call("PATCH", `${CONTACTS}/${second}`, { properties: { city: "Cork" } });
    expect(at(patched.json, "id")).toBe(third);
    const ids = list((await call("GET", CONTACTS)).json).map((one) => at(one, "id"));
    expect(ids).toEqual([third]);
  });

  it("keep their notes, which answer under the new id", async () => {
    const { call } = openTryOut();
    const first = await addContact(call, "one@a.example");
    const second = await addContact(call, "two@a.example");
    const note = await call("POST", NOTES, noteFor(second, "kept"));
    await call("POST", `${CONTACTS}/merge`, { primaryObjectId: first, objectIdToMerge: second });

    const found = await call("POST", NOTES_OF_CONTACTS, {
      inputs: [{ id: first }],
    });
    expect(at(found.json, "results.0.to.0.toObjectId")).toBe(at(note.json, "id"));
  });
});

describe("a batch in which some items fail", () => {
  const inputs = (good: string) => ({
    inputs: [
      { id: good, properties: { jobtitle: "Planner" }, objectWriteTraceId: "good" },
      { id: "404404", properties: { jobtitle: "Planner" }, objectWriteTraceId: "bad" },
    ],
  });

  it("answers 207 with the failed items' ids and trace ids", async () => {
    const { call } = openTryOut();
    const answer = await call(
      "POST",
      `${CONTACTS}/batch/update`,
      inputs(await addContact(call, "a@a.example")),
    );
    expect(answer.status).toBe(207);
    expect(at(answer.json, "numErrors")).toBe(1);
    expect(at(answer.json, "results.0.objectWriteTraceId")).toBe("good");
    expect(at(answer.json, "errors.0.context.ids.0")).toBe("404404");
    expect(at(answer.json, "errors.0.context.objectWriteTraceId.0")).toBe("bad");
  });

  it("can answer 200 all the same: a client that looks at the status alone believes in success", async () => {
    const { call } = openTryOut({ batchPartialStatus: 200 });
    const answer = await call(
      "POST",
      `${CONTACTS}/batch/update`,
      inputs(await addContact(call, "a@a.example")),
    );
    expect(answer.status).toBe(200);
    expect(at(answer.json, "numErrors")).toBe(1);
    expect(list(answer.json, "errors")).toHaveLength(1);
  });

  it("answers for a merged record once, though it was asked for by two ids", async () => {
    const { call } = openTryOut();
    const first = await addContact(call, "one@a.example");
    const second = await addContact(call, "two@a.example");
    await call("POST", `${CONTACTS}/merge`, { primaryObjectId: first, objectIdToMerge: second });
    const answer = await call("POST", `${CONTACTS}/batch/read`, {
      inputs: [{ id: first }, { id: second }],
    });
    expect(list(answer.json)).toHaveLength(1);
  });

  it("calls a contact without notes an error, not an empty list", async () => {
    const { call } = openTryOut();
    const id = await addContact(call, "a@a.example");
    const answer = await call("POST", NOTES_OF_CONTACTS, {
      inputs: [{ id }],
    });
    expect(answer.status).toBe(207);
    expect(at(answer.json, "errors.0.subCategory")).toBe("crm.associations.NO_ASSOCIATIONS_FOUND");
  });
});
