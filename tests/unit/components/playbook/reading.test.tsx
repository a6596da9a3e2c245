// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, describe, expect, it } from "vitest";
import { InForcePage } from "#components/playbook/reading/InForcePage.tsx";
import { PlaybookText } from "#components/playbook/reading/PlaybookText.tsx";
import { PrintPage } from "#components/playbook/reading/PrintPage.tsx";
import { bringIntoForce } from "#lib/commands/playbook-commands.ts";
import { contentHash } from "#lib/domain/playbook/content-hash.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { Playbook, Side } from "#lib/domain/playbook/schema.ts";
import { PLAYBOOK_SECTIONS } from "#lib/domain/playbook/sections.ts";
import { signPlaybook } from "#lib/domain/playbook/sign.ts";
import {
  createPanelWorld,
  expectText,
  type PanelWorld,
  press,
  until,
} from "../parts/panel-world.tsx";

let world: PanelWorld;
afterEach(() => world.close());

const OURS: Playbook = {
  ...DEFAULT_PLAYBOOK,
  id: "acme",
  name: "Acme playbook",
  origin: "team",
  startedAt: "2026-11-01T09:00:00.000Z",
  reviewBy: "2027-02-03",
};

function signed(playbook: Playbook, side: Side, name: string, at: string): Playbook {
  const result = signPlaybook(playbook, side, name, at);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

async function withOurs(): Promise<void> {
  world = await createPanelWorld({ connection: null });
  const half = signed(OURS, "marketing", "Mona Hadid", "2026-11-02T09:00:00.000Z");
  const whole = signed(half, "sales", "Ben Sommer", "2026-11-03T13:00:00.000Z");
  const brought = await bringIntoForce(world.handrail.deps, whole, "file");
  if (!brought.ok) throw new Error("It is agreed.");
}

describe("the playbook in force", () => {
  it("says whose word it is, how long agreeing took and which text exactly", async () => {
    await withOurs();
    await world.render(<InForcePage />);
    await until(() => expectText("Acme playbook"));
    expectText("Mona Hadid, 2 Nov 2026");
    expectText("Ben Sommer, 3 Nov 2026");
    expectText("2 d 4 h, from the first word to the second sign-off");
    expectText("by 3 Feb 2027");
    expectText("from a signed file");
    expect(document.querySelector("code")?.title).toBe(contentHash(OURS));
  });

  it("can be read from end to end", async () => {
    world = await createPanelWorld({ connection: null });
    await world.render(<InForcePage />);
    await until(() => expectText("Nobody has signed"));
    for (const { label } of PLAYBOOK_SECTIONS) expectText(label);
    for (const { evidence } of DEFAULT_PLAYBOOK.reasons) expectText(evidence ?? "None needed");
    for (const { oneAsk } of DEFAULT_PLAYBOOK.briefs) expectText(oneAsk);
  });

  it("folds lists of dozens of phrases, and loses none of them", async () => {
    world = await createPanelWorld({ connection: null });
    const signs = Array.from({ length: 60 }, (_, index) => `phrase number ${index}`);
    const [first, ...rest] = DEFAULT_PLAYBOOK.reasons;
    if (first === undefined) throw new Error("The shipped one has reasons.");
    await world.render(
      <PlaybookText playbook={{ ...OURS, reasons: [{ ...first, signs }, ...rest] }} />,
    );
    const folded = [...document.querySelectorAll("details")].find((it) =>
      it.textContent?.includes("phrase number 0"),
    );
    expect(folded?.open).toBe(false);
    expect(folded?.querySelector("summary")?.textContent).not.toContain("phrase number 59");
    for (const sign of signs) expect(folded?.textContent).toContain(sign);
  });
});

describe("the printable document", () => {
  it("has a cover, its contents and the whole text under the name that a file should have", async () => {
    await withOurs();
    const before = document.title;
    await world.render(<PrintPage />);
    await until(() => expect(document.title).toBe(`Acme playbook ${DEFAULT_PLAYBOOK.version}`));
    expect(document.activeElement?.textContent).toBe("Acme playbook");
    expectText("How marketing and sales hand leads over");
    const headings = [...document.querySelectorAll("h2")].map((it) => it.textContent);
    expect(headings).toEqual(PLAYBOOK_SECTIONS.map(({ label }) => label));
    await world.render(null);
    expect(document.title).toBe(before);
  });

  it("moves to a section of its contents", async () => {
    await withOurs();
    await world.render(<PrintPage />);
    await until(() => expect(document.title).toBe(`Acme playbook ${DEFAULT_PLAYBOOK.version}`));
    await press("Qualification");
    expect(document.activeElement?.textContent).toBe("Qualification");
    expect(document.activeElement?.tagName).toBe("H2");
  });
});
