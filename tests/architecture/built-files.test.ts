import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { manifest as declared } from "#lib/platform/manifest.ts";

const BUILT = new URL("../../.output/chrome-mv3", import.meta.url).pathname;

function read(path: string): string {
  if (!existsSync(join(BUILT, path)))
    throw new Error(`${path} is not built: run \`npm run build\`.`);
  return readFileSync(join(BUILT, path), "utf8");
}

const scripts = () =>
  readdirSync(BUILT, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".js"));

/** One file for Gmail and for each CRM that has pages of its own, and each runs in those pages only. */
const CONTENT_SCRIPTS = [
  "crm-content.js",
  "salesforce-content.js",
  "pipedrive-content.js",
  "twenty-content.js",
  "gmail-content.js",
  // Comes into Gmail only once the sidebar is open there.
  "gmail-reader-content.js",
];

describe.each(CONTENT_SCRIPTS)("the built content script %s", (script) => {
  it("is at most 8 kB compressed", () => {
    expect(gzipSync(read(script)).byteLength).toBeLessThanOrEqual(8_192);
  });

  it.each(["react", "dexie", "zod", "indexeddb", "hubapi", "authorization", "bearer", "token"])(
    "knows nothing of %s",
    (word) => {
      expect(read(script).toLowerCase()).not.toContain(word);
    },
  );

  it("loads nothing else", () => {
    expect(read(script)).not.toMatch(/\bimport\s*\(|\bfetch\s*\(/);
  });
});

describe("the content scripts together", () => {
  it("are all that there are, so that none escapes these checks", () => {
    expect(
      scripts()
        .filter((path) => path.endsWith("-content.js"))
        .toSorted(),
    ).toEqual(CONTENT_SCRIPTS.toSorted());
  });
});

describe("what is loaded at once", () => {
  // With the chunks that they share: what a browser has to read before anything shows or is sent.
  it.each([
    // The starter playbook is in it, with the phrases by which reasons are proposed (12 kB) and angles in two
    // languages (5 kB); then the story, which is what opens first: clauses with their receipts took 6 kB more.
    // Whom a conversation is about has to be known before the lead can be painted: 5 kB. The clock in the header
    // is computed in the owner's calendar, 6 kB; the playbook says calendars, people and rules, 4; the way to the
    // queue and from lead to lead, 3. What it shares with the queue's own page stands in more and smaller files: 3.
    ["the sidebar", scriptsOf("sidebar.html"), 251_000],
    // The list alone: a lead that is opened beside it brings the sidebar's code with it.
    ["the queue", scriptsOf("queue.html"), 222_000],
    // A worker may not load code later, so all CRMs are in it: HubSpot's 98 kB with everything that
    // they share, then Salesforce 19, Twenty 18, Pipedrive 15 and the samples 3. What it takes to judge a
    // playbook from an address or a policy: its shape, its older shapes and a hash, 27 kB; the starter's angles 5.
    // Finding people by their addresses and creating one, in five CRMs: 4. It watches the clocks and acts on a miss:
    // working time 6, the rules of routing with fit and what a lead's words tell of it 17, alerts and misses 8,
    // tasks in five CRMs 8, sample leads in every state of their clock 5, the newer playbook with its migration 5.
    ["the worker", ["background.js"], 276_000],
  ])("%s is at most its budget, compressed", (_name, entries, budget) => {
    const files = withImports(entries);
    expect(files.length).toBeGreaterThan(1);
    const bytes = files.map((path) => gzipSync(read(path)).byteLength);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budget);
  });
});

/** The scripts that a page names. */
function scriptsOf(page: string): readonly string[] {
  return [...read(page).matchAll(/\ssrc="\/([^"]+\.js)"/g)].map(([, path]) => path ?? "");
}

/** These scripts and everything that they import before they run. */
function withImports(entries: readonly string[]): readonly string[] {
  const found = new Set(entries);
  for (const path of found) {
    const imports = read(path).matchAll(/\b(?:from|import)"(\.[^"]+\.js)"/g);
    for (const [, relative = ""] of imports) found.add(join(dirname(path), relative));
  }
  return [...found];
}

describe("the built extension", () => {
  it("asks for nothing that is not written down", () => {
    const built: Record<string, unknown> = JSON.parse(read("manifest.json"));
    expect(built["permissions"]).toEqual([
      "storage",
      "unlimitedStorage",
      "alarms",
      "sidePanel",
      // Puts a content script into the pages of a CRM once it is connected, and into no other.
      "scripting",
      // Opens a CRM's own sign-in page, where there is one.
      "identity",
      // Hands over text that somebody selected on a page and asked to add; opens no page.
      "contextMenus",
      // Says when a lead is due soon or overdue; reads nothing.
      "notifications",
    ]);
    expect(built["host_permissions"]).toEqual([
      "https://api.hubapi.com/*",
      "https://mail.google.com/*",
    ]);
    expect(built["optional_permissions"]).toBeUndefined();
    // What the browser may be asked for, one host at a time, by somebody who connects a CRM there.
    expect(built["optional_host_permissions"]).toEqual([
      "https://*/*",
      "http://localhost/*",
      "http://127.0.0.1/*",
    ]);
    expect(built["externally_connectable"]).toEqual({ ids: [], matches: [] });
    expect(built["content_security_policy"]).toEqual(declared.content_security_policy);
    expect(built["web_accessible_resources"]).toEqual(declared.web_accessible_resources);
    expect(built["content_scripts"]).toHaveLength(1);
    expect(built["content_scripts"]).toMatchObject([
      { js: ["crm-content.js"], run_at: "document_start", all_frames: false },
    ]);
  });

  it("opens credentials in the worker alone, and calls the CRM from there alone", () => {
    const opening = scripts().filter((path) => /\bcredentials\.get\(/.test(read(path)));
    const calling = scripts().filter((path) => read(path).includes("Bearer "));
    expect({ opening, calling }).toEqual({
      opening: ["background.js"],
      calling: ["background.js"],
    });
  });

  it.each(scripts())("%s evaluates nothing", (path) => {
    expect(read(path)).not.toMatch(/\beval\s*\(|sourceMappingURL/);
  });
});
