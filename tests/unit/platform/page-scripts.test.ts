import { beforeEach, describe, expect, it, vi } from "vitest";
import { runPageScripts } from "#lib/platform/page-scripts.ts";
import { takeTurns } from "#tests/support/take-turns.ts";
import { createFakeBrowser } from "./fake-browser.ts";

const held = vi.hoisted(() => ({ current: null as unknown }));
vi.mock("wxt/browser", () => ({
  get browser() {
    return held.current;
  },
}));

let fake: ReturnType<typeof createFakeBrowser>;
beforeEach(() => {
  fake = createFakeBrowser();
  held.current = fake.browser;
  const exclusively = takeTurns();
  vi.stubGlobal("navigator", {
    locks: { request: (_name: string, work: () => Promise<unknown>) => exclusively(work) },
  });
});

const ACME = { file: "twenty-content.js", pages: ["https://acme.twenty.com/*"] };
const OWN = {
  file: "twenty-content.js",
  pages: ["https://acme.twenty.com/*", "https://crm.example/*"],
};
const PIPE = { file: "pipedrive-content.js", pages: ["https://acme.pipedrive.com/*"] };

describe("the browser's list of content scripts", () => {
  it("becomes what is wanted: added, changed, taken away, and left alone where it is right", async () => {
    await runPageScripts([ACME, PIPE], "none");
    expect([...fake.scripts.keys()]).toEqual([ACME.file, PIPE.file]);
    await runPageScripts([ACME, PIPE], "none");
    await runPageScripts([OWN, PIPE], "none");
    await runPageScripts([OWN], "none");
    await runPageScripts([{ ...OWN, pages: [] }], "none");
    expect(fake.calls).toEqual([
      "register twenty-content.js",
      "register pipedrive-content.js",
      "update twenty-content.js",
      "unregister pipedrive-content.js",
      "unregister twenty-content.js",
    ]);
  });

  it("runs them at the start, in the top frame alone, and after a restart of the browser", async () => {
    await runPageScripts([ACME], "none");
    expect(fake.scripts.get(ACME.file)).toMatchObject({
      js: [ACME.file],
      matches: ACME.pages,
      runAt: "document_start",
      allFrames: false,
      persistAcrossSessions: true,
    });
  });

  it("registers nothing twice when two ask at once", async () => {
    await Promise.all([runPageScripts([ACME], "none"), runPageScripts([ACME], "none")]);
    expect(fake.calls).toEqual(["register twenty-content.js"]);
  });
});

describe("tabs that are open already", () => {
  beforeEach(() => {
    fake.tabs.set(1, "https://acme.twenty.com/objects/people");
    fake.tabs.set(2, "https://crm.example/object/person/1");
    fake.tabs.set(3, "https://elsewhere.example/");
  });

  it("get a script that is new to their page, and only that", async () => {
    await runPageScripts([ACME], "new");
    await runPageScripts([OWN], "new");
    await runPageScripts([OWN], "new");
    expect(fake.calls.filter((call) => call.startsWith("run"))).toEqual(["run in 1", "run in 2"]);
  });

  it("are left alone at the worker's start", async () => {
    await runPageScripts([OWN], "none");
    expect(fake.calls.filter((call) => call.startsWith("run"))).toEqual([]);
  });

  it("all get it right after the installation, whether the worker's start was faster or not", async () => {
    await runPageScripts([OWN], "none");
    await runPageScripts([OWN], "all");
    expect(fake.calls.filter((call) => call.startsWith("run"))).toEqual(["run in 1", "run in 2"]);
  });

  it("may fail one by one", async () => {
    fake.tabs.set(1, "https://acme.twenty.com/#error");
    await runPageScripts([OWN], "new");
    expect(fake.calls.filter((call) => call.startsWith("run"))).toEqual(["run in 2"]);
  });
});
