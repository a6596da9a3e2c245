import type { Frame } from "@playwright/test";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { LEADS, OWNERS } from "../sandbox/seed/stories.ts";
import { heldByCrm } from "../support/flows.ts";
import type { Launched } from "../support/launch.ts";
import { openContact, tab } from "../support/sidebar.ts";
import { findViolations } from "./support/axe.ts";
import { runCommand } from "./support/commands.ts";
import { bringIntoForce, dutyPlaybook } from "./support/duty-playbook.ts";
import { expect, test } from "./support/handrail.ts";
import { noteField } from "./support/note.ts";

const RULE = "Drive makers to Jonas";

/** Whoever makes drives goes to Jonas; where the industry is not known, Dana finds it out first. */
const ROUTING: Pick<Playbook["routing"], "rules" | "otherwise"> = {
  rules: [
    {
      id: "drives",
      label: RULE,
      says: null,
      isOn: true,
      when: [{ fact: "industry", in: ["Drive technology"] }],
      ifUnknown: "complete-first",
      to: { to: "person", person: "jonas" },
    },
  ],
  otherwise: { to: { to: "person", person: "dana" }, does: "Looks the company up" },
};

const asksForIndustry = dutyPlaybook((playbook) => ({
  ...playbook,
  routing: { ...playbook.routing, ...ROUTING },
}));

const explainer = (frame: Frame) => frame.getByRole("region", { name: "Who gets this lead" });

/** The newest event in the lead's log, as the CRM holds it. */
const lastEvent = (launched: Launched, lead: string): unknown =>
  JSON.parse((heldByCrm(launched, lead).get("handrail_log") ?? "null").split("\n").at(-1) ?? "");

test("a lead that lacks a fact is completed first, then the rule decides and the note names its owner", async ({
  launched,
}) => {
  await bringIntoForce(launched, asksForIndustry);
  const { frame } = await openContact(launched, LEADS.unnoted);
  await tab(frame, "Note").click();
  const why = explainer(frame);
  await expect(why).toContainText("Industry");
  await expect(why).toContainText("Looks the company up");
  await expect(frame.getByText("To be completed first")).toBeVisible();
  expect(await findViolations(frame, [])).toEqual([]);

  const card = why.getByRole("form", { name: "Complete this lead" });
  await card.getByRole("textbox", { name: "Industry" }).fill("Drive technology");
  await card.getByRole("button", { name: "Save facts" }).click();
  await expect(why.getByRole("list", { name: "Routing rules, in order" })).toContainText("Decided");
  await expect(frame.getByText(`By the rule “${RULE}”`)).toBeVisible();
  await expect(frame.getByRole("combobox", { name: "Owner" })).toHaveValue(/Jonas Ehrlich/);
  await expect(noteField(frame, "Source")).not.toBeEmpty();

  await runCommand(frame, "Send everything now");
  await expect
    .poll(() => lastEvent(launched, LEADS.unnoted))
    .toMatchObject({ type: "completed", answers: { industry: "Drive technology" } });
});

test("a lead that nobody gave by a rule goes where the rules say, at a press", async ({
  launched,
}) => {
  await bringIntoForce(
    launched,
    dutyPlaybook((playbook) => ({
      ...playbook,
      routing: {
        ...playbook.routing,
        rules: playbook.routing.rules.map((rule) => ({
          ...rule,
          to: { to: "person", person: "jonas" },
        })),
      },
    })),
  );
  const { frame } = await openContact(launched, LEADS.offered);
  await tab(frame, "Note").click();
  const why = explainer(frame);
  await expect(why).toContainText("Dana Whitlock has it, not by a rule.");
  await why.getByText("Who gets this lead").click();
  expect(await findViolations(frame, [])).toEqual([]);
  await why.getByRole("button", { name: "Let the rules decide: Jonas Ehrlich" }).click();
  await expect(why).toContainText("Jonas Ehrlich has it by the rule");
  await runCommand(frame, "Send everything now");
  await expect
    .poll(() => heldByCrm(launched, LEADS.offered).get("hubspot_owner_id"))
    .toBe(OWNERS.sdrDach);
  expect(lastEvent(launched, LEADS.offered)).toMatchObject({ type: "reassigned", rule: "turn" });
});
