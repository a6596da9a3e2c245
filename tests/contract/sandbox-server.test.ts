import { request } from "node:https";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { KEYS } from "../sandbox/hubspot/settings.ts";
import { at, list, parseJson } from "../sandbox/memory-client.ts";
import { LEADS } from "../sandbox/seed/stories.ts";
import type { RunningSandbox } from "../sandbox/server.ts";
import { chromiumFlags, startSandbox } from "../sandbox/server.ts";
import { CONTACTS } from "../sandbox/try-out.ts";

interface Reply {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
  readonly firstByteMs: number;
  readonly ms: number;
}

let running: RunningSandbox;
beforeAll(async () => {
  running = await startSandbox();
});
beforeEach(() => {
  running.sandbox.faults.clear();
  running.setOffline(false);
});
afterAll(() => running.close());

const RECORD = `/contacts/24861337/record/0-1/${LEADS.offered}`;
const APP = "app-eu1.hubspot.com";

/** One request over a real TLS connection, with the host name as a browser would send it. */
function send(host: string, path: string, method = "GET", body?: unknown): Promise<Reply> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: "127.0.0.1",
        port: running.port,
        rejectUnauthorized: false,
        agent: false,
        method,
        path,
        headers: {
          host,
          authorization: `Bearer ${KEYS.good}`,
          "content-type": "application/json",
        },
      },
      (incoming) => {
        const firstByteMs = performance.now() - began;
        let text = "";
        incoming.setEncoding("utf8");
        incoming.on("data", (chunk: string) => {
          text += chunk;
        });
        incoming.on("error", reject);
        incoming.on("end", () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            text,
            firstByteMs,
            ms: performance.now() - began,
          }),
        );
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

describe("the server", () => {
  it("tells its hosts apart: the API, the CRM in every region, and whatever else", async () => {
    const api = await send("api.hubapi.com", `${CONTACTS}/${LEADS.offered}`);
    expect(at(parseJson(api.text), "id")).toBe(LEADS.offered);
    for (const host of ["app.hubspot.com", APP, "app-na2.hubspot.com"]) {
      expect((await send(host, RECORD)).text).toContain("Rowan CRM");
    }
    for (const host of ["www.hubspot.com", "app-eu1.hubspot.com.example", "example.test"]) {
      expect((await send(host, RECORD)).text).toContain("Not a CRM");
    }
  });

  it("counts requests by host, so that a test can prove that none went elsewhere", async () => {
    const before = running.hosts.get("tracker.example") ?? 0;
    await send("tracker.example", "/pixel.gif");
    expect(running.hosts.get("tracker.example")).toBe(before + 1);
  });

  it("sends no CORS header from the API, not even to a preflight", async () => {
    const replies = [
      await send("api.hubapi.com", CONTACTS),
      await send("api.hubapi.com", CONTACTS, "OPTIONS"),
    ];
    const names = replies.flatMap((reply) => Object.keys(reply.headers));
    expect(names.filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  it("breaks the connection for a drop: before the commit nothing is kept, after it everything", async () => {
    const path = `${CONTACTS}/${LEADS.sparse}`;
    const patch = (city: string) => send("api.hubapi.com", path, "PATCH", { properties: { city } });
    const city = () =>
      running.sandbox.state.records.contacts.get(LEADS.sparse)?.properties.get("city");
    running.sandbox.faults.add(
      { match: { method: "PATCH" }, effect: "drop-before" },
      { match: { method: "PATCH" }, effect: "commit-then-drop" },
    );
    await expect(patch("Cork")).rejects.toMatchObject({ code: "ECONNRESET" });
    expect(city()).toBeUndefined();
    await expect(patch("Pune")).rejects.toMatchObject({ code: "ECONNRESET" });
    expect(city()).toBe("Pune");
  });

  it("can take the API away while the pages stay, or everything", async () => {
    running.setOffline(true);
    await expect(send("api.hubapi.com", CONTACTS)).rejects.toThrow();
    expect((await send(APP, RECORD)).status).toBe(200);
    running.setOffline(true, "everything");
    await expect(send(APP, RECORD)).rejects.toThrow();
    running.setOffline(false);
    expect((await send("api.hubapi.com", CONTACTS)).status).toBe(200);
  });

  it("names Chromium's switches for its own port", () => {
    expect(chromiumFlags(running.port)[0]).toBe(
      `--host-resolver-rules=MAP * 127.0.0.1:${running.port}`,
    );
  });
});

describe("the pages", () => {
  it("run only their own scripts in the strict variant, with Trusted Types and isolation", async () => {
    const { headers } = await send(APP, `${RECORD}?variant=strict`);
    expect(headers["content-security-policy"]).toContain("require-trusted-types-for 'script'");
    expect(headers["content-security-policy"]).not.toContain("unsafe");
    expect(headers["cross-origin-embedder-policy"]).toBe("require-corp");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect((await send(APP, RECORD)).headers["content-security-policy"]).toBeUndefined();
  });

  it("begin at once and end late in the slow variant", async () => {
    const slow = await send(APP, `${RECORD}?variant=slow&dcl=400`);
    expect(slow.ms).toBeGreaterThanOrEqual(395);
    expect(slow.ms - slow.firstByteMs).toBeGreaterThan(200);
  });

  it("read from right to left when asked", async () => {
    expect((await send(APP, `${RECORD}?dir=rtl`)).text).toContain('lang="ar" dir="rtl"');
  });

  it("get their scripts without types", async () => {
    const script = await send(APP, "/assets/main.ts");
    expect(script.headers["content-type"]).toContain("text/javascript");
    expect(() => new Function(script.text.replaceAll(/^import .*$/gm, ""))).not.toThrow();
    expect((await send(APP, "/assets/..%2fpages.ts")).status).toBe(404);
  });

  it("show what the API wrote, and the API sees what a colleague typed in the page", async () => {
    await send("api.hubapi.com", `${CONTACTS}/${LEADS.sparse}`, "PATCH", {
      properties: { jobtitle: "Planner", handrail_status: "offered" },
    });
    const page = `/api/ui/records/0-1/${LEADS.sparse}`;
    expect((await send(APP, page)).text).toContain('"handrail_status","label":"Handoff status"');
    await send(APP, page, "PATCH", { name: "jobtitle", value: "Director" });
    await send(APP, `${page}/notes`, "POST", { body: "Called them." });
    const path = `${CONTACTS}/${LEADS.sparse}?propertiesWithHistory=jobtitle&associations=notes`;
    const record = parseJson((await send("api.hubapi.com", path)).text);
    expect(at(record, "propertiesWithHistory.jobtitle.0")).toMatchObject({
      value: "Director",
      sourceType: "CRM_UI",
      updatedByUserId: 7001,
    });
    expect(list(record, "associations.notes.results")).toHaveLength(1);
  });

  it("tell an archived and a merged record from a live one", async () => {
    const stateOf = async (id: string) =>
      at(parseJson((await send(APP, `/api/ui/records/0-1/${id}`)).text), "state");
    expect(await stateOf(LEADS.offered)).toBe("live");
    expect(await stateOf(LEADS.archived)).toBe("archived");
    expect(await stateOf(LEADS.merged)).toBe("merged");
    expect((await send(APP, "/api/ui/records/0-1/1")).status).toBe(404);
  });
});
