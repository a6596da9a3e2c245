// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, expect, it } from "vitest";
import { StoryPanel } from "#components/story/StoryPanel.tsx";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { readPreference } from "#lib/store/connection-store.ts";
import { OWNERS, sampleTouch } from "../../domain/note/sample.ts";
import { Beside, createPanelWorld, type PanelWorld, press, until } from "../parts/panel-world.tsx";

let world: PanelWorld;
afterEach(() => world.close());

const PAGE = "https://crm.test/activity";

const TOUCHES: RecordSnapshot["touches"] = [
  sampleTouch({
    at: "2026-11-17T09:00:00.000Z",
    asset: "Integrations page",
    receipt: { label: "Visit on 17 Nov", url: `${PAGE}/1`, evidence: "1" },
  }),
  sampleTouch({
    at: "2026-11-18T09:00:00.000Z",
    asset: "Integrations page",
    receipt: { label: "Visit on 18 Nov", url: `${PAGE}/2`, evidence: "2" },
  }),
  sampleTouch({
    kind: "demo-request",
    at: "2026-11-18T10:00:00.000Z",
    words: "We run two plants in Norway. Do you support SSO?",
    receipt: { label: "Form on 18 Nov", url: `${PAGE}/3`, evidence: "3" },
  }),
];

async function show(snapshot: Partial<RecordSnapshot> = { touches: TOUCHES }): Promise<void> {
  world = await createPanelWorld({ snapshot });
  await world.render(
    <Beside
      panel={(view, connection) => (
        <StoryPanel
          view={view}
          connection={connection}
          owners={OWNERS}
          adding={false}
          onAdding={() => {}}
        />
      )}
    />,
  );
  await until(() => expect(list("touches")).toBeTruthy());
}

function list(labelledBy: string): Element {
  const found = document.querySelector(`[aria-labelledby="${labelledBy}"]`);
  if (found === null) throw new Error(`There is no list under the heading ${labelledBy}.`);
  return found;
}

function named(name: string): Element | null {
  return document.querySelector(`[aria-label="${name}"]`);
}

it("tells a sentence in one piece and gives each of its clauses receipts of its own", async () => {
  await show();
  const [item] = list("touches").querySelectorAll("li");
  expect(item?.textContent).toContain(
    "Looked at the integrations page twice in two days (17–18 Nov), then asked for a demo on 18 Nov and wrote:",
  );
  const visits = named(
    "2 receipts for “Looked at the integrations page twice in two days (17–18 Nov)”",
  );
  expect(
    [...(visits?.parentElement?.querySelectorAll("a") ?? [])].map((link) => link.href),
  ).toEqual([`${PAGE}/1`, `${PAGE}/2`]);
  const form = [...(item?.querySelectorAll("a") ?? [])].find(({ href }) => href === `${PAGE}/3`);
  expect(form?.getAttribute("aria-label")).toMatch(
    /^receipt for “then asked for a demo.*: Form on/u,
  );
});

it("marks the clause that a focused receipt belongs to, and no longer when it is left", async () => {
  await show();
  const marked = () =>
    [...list("touches").querySelectorAll(".bg-accent-soft")].map((clause) => clause.textContent);
  const receipt = list("touches").querySelector<HTMLAnchorElement>(`a[href="${PAGE}/3"]`);
  expect(marked()).toEqual([]);
  receipt?.focus();
  await until(() => expect(marked()).toHaveLength(1));
  expect(marked()[0]).toMatch(/^, then asked for a demo/u);
  receipt?.blur();
  await until(() => expect(marked()).toEqual([]));
});

it("lists what they asked apart from what they told us (R-CX-22)", async () => {
  await show();
  const items = (name: string) =>
    [...(named(name)?.querySelectorAll("li") ?? [])].map(({ textContent }) => textContent);
  expect(items("They asked")).toEqual([expect.stringContaining("Do you support SSO?")]);
  expect(items("They told us")).toEqual([expect.stringContaining("We run two plants in Norway.")]);
});

it("tells the story in Arabic from right to left when asked to, and remembers it", async () => {
  await show();
  expect(list("touches").getAttribute("lang")).toBe("en");
  await press("العربية");
  await until(() => expect(list("touches").getAttribute("lang")).toBe("ar"));
  expect(list("touches").getAttribute("dir")).toBe("rtl");
  expect(list("touches").textContent).toMatch(/\p{Script=Arabic}/u);
  expect(await readPreference(world.store, "story-language", "en")).toBe("ar");
  await press("English");
  await until(() => expect(list("touches").getAttribute("lang")).toBe("en"));
});

it("puts the two lines of the summary first", async () => {
  await show();
  const lines = [...document.querySelectorAll("[lang] > p")].map(({ textContent }) => textContent);
  expect(lines).toEqual([
    expect.stringMatching(/^Sara Lindqvist, .*, asks: “Do you support SSO\?”$/u),
    "Looked at the integrations page (twice); asked for a demo three days ago.",
  ]);
});

it("says of a lead that only lists have shown that the rest is not here yet, not that nothing is missing", async () => {
  await show();
  expect(document.body.textContent).toContain("Missing");
  await world.store.cache.records.toCollection().modify((row) => {
    Object.assign(row, { openedAt: 0, snapshot: { ...row.snapshot, touches: [] } });
  });
  await until(() => expect(document.body.textContent).toContain("What else happened is not here"));
  expect(document.body.textContent).not.toContain("Missing");
});
