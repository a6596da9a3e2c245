// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, describe, expect, it } from "vitest";
import { HandrailProvider } from "#components/data/handrail-context.tsx";
import { RoutingSection } from "#components/routing/RoutingSection.tsx";
import type { LogEvent } from "#lib/domain/log.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { person, playbook, rule } from "../../domain/routing/sample.ts";
import {
  Beside,
  button,
  control,
  createPanelWorld,
  expectText,
  fill,
  type PanelWorld,
  press,
  region,
  until,
} from "../parts/panel-world.tsx";

let world: PanelWorld;
afterEach(() => world.close());

const PEOPLE = [person("omar"), person("dana"), person("weiss")];
const MID_MARKET = rule("mid", {
  label: "Mid-market",
  when: [{ fact: "size", min: 50, max: 500 }],
  ifUnknown: "complete-first",
  to: { to: "person", person: "omar" },
});
const EVERYBODY = rule("rest", { label: "All others", to: { to: "team", team: "pair" } });

/** Mid-market companies go to Omar, the others to the two Danas by turn; Dana Novak completes. */
function ruled(rules = [MID_MARKET, EVERYBODY]): Playbook {
  return playbook(
    { rules, teams: [{ id: "pair", label: "The pair", members: ["dana", "weiss"] }] },
    { people: PEOPLE },
  );
}

async function show(snapshot: Partial<RecordSnapshot>, inForce = ruled()): Promise<void> {
  world = await createPanelWorld({ snapshot });
  await world.render(
    <HandrailProvider value={{ ...world.handrail, playbook: inForce }}>
      <Beside
        panel={(view, connection) => <RoutingSection view={view} connection={connection} />}
      />
    </HandrailProvider>,
  );
  await until(() => void region("Who gets this lead"));
}

async function open(): Promise<void> {
  const details = region("Who gets this lead").querySelector("details");
  if (details !== null && !details.open) {
    details.open = true;
    details.dispatchEvent(new Event("toggle"));
  }
  await until(() => expect(document.querySelector("ol, form")).not.toBeNull());
}

const rules = () =>
  [...document.querySelectorAll("ol > li")].map((line) => line.textContent?.replace(/\s+/gu, " "));

const UNKNOWN_SIZE = {
  company: { name: "Nordlog", domain: null, industry: null, employees: null, country: null },
};

function offered(part: Partial<LogEvent>, ownerId: string): Partial<RecordSnapshot> {
  const at = "2026-11-20T09:00:00.000Z";
  const event = { id: "o1", at, by: "9", type: "offered", to: ownerId, ...part };
  return { handoff: { status: "offered", offeredAt: at, ownerId, log: JSON.stringify(event) } };
}

describe("who gets this lead (M11)", () => {
  it("is one line that names person and rule until it is opened", async () => {
    await show({});
    await until(() => expectText("The rules name Omar Haddad: by “Mid-market”."));
    expect(document.querySelector("ol")).toBeNull();
  });

  it("shows each rule with what it asks, what is known, and whom it names", async () => {
    const big = rule("big", {
      label: "Big",
      when: [{ fact: "size", min: 1000, max: null }],
      to: { to: "person", person: "omar" },
    });
    await show({}, ruled([big, MID_MARKET, EVERYBODY]));
    await open();
    const [first, second, third] = rules();
    expect(first).toContain("Does not fit");
    expect(first).toContain("At least 1000 employees: no, it is 240");
    expect(second).toContain("Mid-marketDecided");
    expect(second).toContain("50 to 500 employees: yes");
    expect(third).toMatch(/Would name Dana (?:Novak|Weiss)/u);
    expectText("Who else could have had it: Dana");
  });

  it("shows whose turn it is among a team", async () => {
    await show({}, ruled([EVERYBODY]));
    await open();
    const turns = [...document.querySelectorAll("[aria-label=Turns] li")].map(
      ({ textContent }) => textContent,
    );
    expect(turns).toHaveLength(2);
    expect(turns.filter((turn) => turn?.includes("has the turn"))).toHaveLength(1);
  });

  it("opens by itself when data is missing, takes it, and lets the rules decide (R-RO-05)", async () => {
    const given = offered({}, "102");
    await show({ ...UNKNOWN_SIZE, country: null, ...given });
    await open();
    expectText("Not known, though a rule asks for it: Employees.");
    await until(() => void control("Employees"));
    await fill("Employees", "many");
    await press("Save facts");
    await until(() => expectText("This is not a number of people."));
    await fill("Employees", "120");
    await press("Save facts");
    await until(() => void button("Let the rules decide: Omar Haddad"));
    await press("Let the rules decide: Omar Haddad");
    await until(async () => {
      const writes = (await world.store.ops.outbox.toArray()).map(({ write }) => write);
      const events = writes.flatMap((write) => (write.kind === "patch" ? write.events : []));
      expect(events).toMatchObject([
        { type: "completed", answers: { employees: "120" } },
        { type: "reassigned", to: "101", rule: "mid" },
      ]);
    });
    await until(() => expectText("Omar Haddad has it by the rule “Mid-market”."));
  });

  it("says that no rule gave it away, and whom the rules name", async () => {
    await show(offered({}, "103"));
    await until(() =>
      expectText("Dana Weiss has it, not by a rule. The rules name Omar Haddad: by “Mid-market”."),
    );
  });

  it("offers no change where a rule gave the lead away", async () => {
    await show(offered({ rule: "rest" }, "103"));
    await until(() => expectText("Dana Weiss has it by the rule “All others”."));
    await open();
    expect(() => button("Let the rules decide: Omar Haddad")).toThrow();
  });

  it("asks the rules anew for a lead that came back", async () => {
    const { handoff } = offered({ rule: "rest" }, "103");
    await show({ handoff: { ...handoff, status: "rejected" } });
    await until(() => expectText("The rules name Omar Haddad: by “Mid-market”."));
  });

  it("says nothing of a lead that nobody gets any more", async () => {
    const { handoff } = offered({ rule: "rest" }, "103");
    world = await createPanelWorld({
      snapshot: { handoff: { ...handoff, status: "disqualified" } },
    });
    await world.render(
      <HandrailProvider value={{ ...world.handrail, playbook: ruled() }}>
        <Beside
          panel={(view, connection) => (
            <>
              <RoutingSection view={view} connection={connection} />
              <p>There</p>
            </>
          )}
        />
      </HandrailProvider>,
    );
    await until(() => expectText("There"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(document.body.textContent).toBe("There");
  });

  it("follows the lead type that is being chosen in the note", async () => {
    const demo = rule("demo", {
      label: "Prices",
      when: [{ fact: "lead-type", in: ["pricing-request"] }],
      to: { to: "person", person: "weiss" },
    });
    await show({}, ruled([demo, EVERYBODY]));
    await until(() => expectText("by “All others”."));
    const row = { draftId: "c1/person/42#note", field: "leadType", savedAt: 1 };
    await world.store.ops.drafts.put({ ...row, value: "pricing-request" });
    await until(() => expectText("The rules name Dana Weiss: by “Prices”."));
  });

  it("says that the playbook names nobody where it does not", async () => {
    await show(
      {},
      { ...ruled([]), roles: playbook().roles.map((it) => ({ ...it, person: null })) },
    );
    await until(() =>
      expectText("No rule fits, and the playbook names nobody for what is left over."),
    );
  });

  it("says where rules are written while there are none", async () => {
    await show({}, ruled([]));
    await until(() => expectText("The rules name Dana Novak: no rule fits."));
    const details = region("Who gets this lead").querySelector("details");
    if (details !== null) details.open = true;
    details?.dispatchEvent(new Event("toggle"));
    await until(() => expectText("Your playbook has no routing rules yet."));
  });
});
