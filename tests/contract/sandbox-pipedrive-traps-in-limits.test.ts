import { describe, expect, it } from "vitest";
import { at, list } from "../sandbox/memory-client.ts";
import { KEYS } from "../sandbox/pipedrive/settings.ts";
import { createClient, openTryOut } from "../sandbox/pipedrive/try-out.ts";

/** Traps of the real API in notes and limits, each shown to bite a client that does not know it. */
const PERSONS = "/api/v2/persons";
const NOTES = "/api/v1/notes";

describe("notes", () => {
  it("are made again by each repeat: nothing recognises one", async () => {
    const { call, addPerson } = openTryOut();
    const note = { content: "Handed over", person_id: Number(addPerson("Sara")) };
    const made = [await call("POST", NOTES, note), await call("POST", NOTES, note)];
    expect(new Set(made.map(({ json }) => at(json, "data.id"))).size).toBe(2);
  });

  it("lose markup on the way: what comes back is not what was sent", async () => {
    const { call, addPerson } = openTryOut();
    const content = 'Ready<br><script>x()</script><a href="javascript:y()">here</a>';
    const note = { content, person_id: Number(addPerson("Sara")) };
    const kept = String(at((await call("POST", NOTES, note)).json, "data.content"));
    expect(kept).toBe("Ready<br /><a >here</a>");
  });

  it("are listed newest first and a hundred at a time: an older one is not on the first page", async () => {
    const { call, clock, addPerson } = openTryOut({ enforceLimits: false });
    const person = Number(addPerson("Sara"));
    const first = await call("POST", NOTES, { content: "ours", person_id: person });
    for (let index = 0; index < 100; index += 1) {
      await clock.advance(1000);
      await call("POST", NOTES, { content: `n${index}`, person_id: person });
    }
    const page = await call("GET", `${NOTES}?person_id=${person}`);
    const ids = list(page.json, "data").map((one) => at(one, "id"));
    expect(ids).toHaveLength(100);
    expect(ids).not.toContain(at(first.json, "data.id"));
    expect(at(page.json, "additional_data.pagination.more_items_in_collection")).toBe(true);
  });

  it("move from page to page while somebody writes one: a walk by offset meets a note twice", async () => {
    const { call, clock, addPerson } = openTryOut();
    const person = Number(addPerson("Sara"));
    for (const content of ["a", "b"]) {
      await call("POST", NOTES, { content, person_id: person });
      await clock.advance(1000);
    }
    const page = (start: number) =>
      call("GET", `${NOTES}?person_id=${person}&limit=1&start=${start}`);
    const first = at((await page(0)).json, "data.0.content");
    await call("POST", NOTES, { content: "c", person_id: person });
    expect([first, at((await page(1)).json, "data.0.content")]).toEqual(["b", "b"]);
  });
});

describe("limits", () => {
  it("allow twenty calls in two seconds, and ten searches", async () => {
    const { call, clock, addPerson } = openTryOut();
    const path = `${PERSONS}/${addPerson("Sara")}`;
    const statuses: number[] = [];
    for (let index = 0; index < 21; index += 1) statuses.push((await call("GET", path)).status);
    expect(statuses.indexOf(429)).toBe(20);
    await clock.advance(2001);
    expect((await call("GET", path)).status).toBe(200);
    await clock.advance(2001);
    const searches: number[] = [];
    for (let index = 0; index < 11; index += 1) {
      searches.push((await call("GET", `${PERSONS}/search?term=Sara`)).status);
    }
    expect(searches.indexOf(429)).toBe(10);
  });

  it("count tokens for the whole company, by what a call is: a timeline costs forty times a person", async () => {
    const { sandbox, call, clock, addPerson } = openTryOut();
    const id = addPerson("Sara");
    const left = async (path: string) => {
      await clock.advance(2001);
      return Number((await call("GET", path)).headers.get("x-daily-ratelimit-token-remaining"));
    };
    expect(await left(`${PERSONS}/${id}`)).toBe(29_999);
    expect(await left(`/api/v1/persons/${id}/flow`)).toBe(29_959);
    const other = createClient(sandbox, KEYS.colleague);
    const answer = await other("GET", `${PERSONS}/search?term=Sara`);
    expect(answer.headers.get("x-daily-ratelimit-token-remaining")).toBe("29939");
  });

  it("end for the day when the tokens do, and say no more than when the burst does", async () => {
    const { sandbox, call, clock, addPerson } = openTryOut({ dailyHeaders: false });
    const path = `${PERSONS}/${addPerson("Sara")}`;
    await call("GET", path);
    sandbox.state.usage.tokens = 30_000;
    const refused = await call("GET", path);
    expect(refused.status).toBe(429);
    expect(refused.headers.get("x-ratelimit-remaining")).not.toBe("0");
    await clock.advance(10_000);
    expect((await call("GET", path)).status).toBe(429);
    await clock.advance(24 * 60 * 60 * 1000);
    expect((await call("GET", path)).status).toBe(200);
  });

  it("shut out who goes on after a refusal, with a page and the status of a missing right", async () => {
    const { call, clock, addPerson } = openTryOut();
    const path = `${PERSONS}/${addPerson("Sara")}`;
    for (let index = 0; index < 30; index += 1) await call("GET", path);
    await clock.advance(2001);
    const answer = await call("GET", path);
    expect(answer.status).toBe(403);
    expect(answer.headers.get("content-type")).toContain("text/html");
    await clock.advance(5 * 60_000);
    expect((await call("GET", path)).status).toBe(200);
  });
});
