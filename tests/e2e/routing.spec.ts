import { LEADS, OWNERS } from "../sandbox/seed/stories.ts";
import { heldByCrm } from "../support/flows.ts";
import { openContact, tab } from "../support/sidebar.ts";
import { findViolations } from "./support/axe.ts";
import { bringIntoForce, dutyPlaybook, TURN_RULE } from "./support/duty-playbook.ts";
import { expect, test } from "./support/handrail.ts";

test.use({
  launch: { handrailFields: true },
  connection: { person: { ownerId: OWNERS.marketer, name: "Mira Castellan" } },
});

const MID_MARKET = {
  id: "mid-market",
  label: "Mid-market",
  says: null,
  isOn: true,
  when: [{ fact: "size", min: 50, max: 500 }],
  ifUnknown: "complete-first",
  to: { to: "person", person: "jonas" },
} as const;

test("a lead whose data is missing is completed beside the record, and then the rules name its owner (R-RO-05, M11)", async ({
  launched,
}) => {
  await bringIntoForce(
    launched,
    dutyPlaybook((playbook) => ({
      ...playbook,
      routing: {
        ...playbook.routing,
        rules: [{ ...MID_MARKET, when: [...MID_MARKET.when] }, ...playbook.routing.rules],
      },
    })),
  );
  const { frame } = await openContact(launched, LEADS.sparse);
  await tab(frame, "Note").click();
  const routing = frame.getByRole("region", { name: "Who gets this lead" });
  await expect(routing).toContainText("Not known, though a rule asks for it: Employees.");
  const rules = routing.getByRole("list", { name: "Routing rules, in order" });
  await expect(rules.getByRole("listitem").filter({ hasText: TURN_RULE })).toContainText("Fits");
  expect(await findViolations(frame, [])).toEqual([]);

  await routing.getByRole("textbox", { name: "Employees" }).fill("120");
  await routing.getByRole("button", { name: "Save facts" }).click();
  await expect(routing).toContainText("The rules name Jonas Ehrlich: by “Mid-market”.");
  await expect(frame.getByRole("combobox", { name: "Owner" })).toHaveValue("Jonas Ehrlich");
  await expect(frame.getByText("By the rule “Mid-market”")).toBeVisible();
  // The window in which it can be undone passes first.
  const inCrm = () => heldByCrm(launched, LEADS.sparse).get("handrail_log") ?? "";
  await expect.poll(inCrm, { timeout: 60_000 }).toContain('"answers":{"employees":"120"}');
});
