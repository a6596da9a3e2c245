// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, expect, it } from "vitest";
import { HandrailProvider } from "#components/data/handrail-context.tsx";
import { OutcomePanel } from "#components/outcome/OutcomePanel.tsx";
import { readDraft } from "#lib/store/draft-journal.ts";
import {
  Beside,
  control,
  createPanelWorld,
  description,
  fill,
  type PanelWorld,
  press,
  until,
} from "../parts/panel-world.tsx";

let world: PanelWorld;
afterEach(() => world.close());

/** A panel under a playbook whose one reason for nurture asks for two short answers. */
async function open(): Promise<void> {
  world = await createPanelWorld({
    snapshot: { handoff: { status: "touched", acceptedAt: "2026-11-19T09:00:00.000Z" } },
  });
  const { playbook } = world.handrail;
  const reasons = playbook.reasons
    .filter(({ id }) => id === "competitor-comparison")
    .map((reason) => ({
      ...reason,
      details: [
        { id: "competitor", label: "Competitor", required: true },
        { id: "price", label: "Their price", required: false },
      ],
    }));
  await world.render(
    <HandrailProvider value={{ ...world.handrail, playbook: { ...playbook, reasons } }}>
      <Beside panel={(view, connection) => <OutcomePanel view={view} connection={connection} />} />
    </HandrailProvider>,
  );
  await until(() => expect(control("Nurture")).toBeTruthy());
  control("Nurture").click();
  await until(() => expect(control("Competitor")).toBeTruthy());
}

it("chooses the only reason by itself and shows the short answers that it asks for", async () => {
  await open();
  expect(control("Reason").value).toBe("Competitor comparison");
  expect(control("Their price")).toBeTruthy();
});

it("keeps the answers inside the evidence, apart from the words", async () => {
  await open();
  await fill("Competitor", "Northwind");
  await fill("Evidence", "They are cheaper");
  await until(async () => {
    const draft = await readDraft(world.store, "c1/person/42#outcome");
    expect(draft?.values["evidence"]).toBe("They are cheaper\nCompetitor: Northwind");
  });
  expect(control("Evidence").value).toBe("They are cheaper");
  expect(control("Competitor").value).toBe("Northwind");
});

it("leads to a required answer that is still open", async () => {
  await open();
  await fill("Evidence", "They are cheaper");
  await press("Log outcome");
  await until(() => expect(document.activeElement).toBe(control("Competitor")));
  expect(description(control("Competitor"))).toContain("This reason asks for “Competitor”.");
});
