// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { afterEach, expect, it } from "vitest";
import { ContactLinks } from "#components/story/ContactLinks.tsx";
import { sampleSnapshot } from "../../domain/note/sample.ts";
import { createPanelWorld, type PanelWorld } from "../parts/panel-world.tsx";

let world: PanelWorld;
afterEach(() => world.close());

async function show(record: Parameters<typeof sampleSnapshot>[0]): Promise<readonly string[]> {
  world = await createPanelWorld({});
  await world.render(<ContactLinks snapshot={sampleSnapshot(record)} />);
  return [...document.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
}

it("opens WhatsApp, the phone and the mail programme with the address, in the record's country", async () => {
  const links = await show({
    phone: "055 123 4567",
    country: "Saudi Arabia",
    emails: ["sara@nordlog.test"],
  });
  expect(links).toEqual([
    "https://wa.me/966551234567",
    "tel:+966551234567",
    "mailto:sara@nordlog.test",
  ]);
});

it("says why there is no WhatsApp for a number without a country, and still dials it", async () => {
  const nowhere = { country: null, company: { ...sampleSnapshot().company, country: null } };
  const links = await show({ phone: "055 123 4567", ...nowhere, emails: [] });
  expect(links).toEqual(["tel:0551234567"]);
  expect(document.body.textContent).toContain("the record names no country");
});

it("makes no link of an address that holds more than one", async () => {
  const emails = ["a@b.test?cc=evil@x.test", "a@b.test,evil@x.test"];
  expect(await show({ phone: null, emails })).toEqual([]);
  expect(document.body.textContent).toBe("");
});
