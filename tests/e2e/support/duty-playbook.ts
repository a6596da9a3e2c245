import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { signed, unsignedPlaybook } from "../../support/fakes/playbooks.ts";
import type { Launched } from "../../support/launch.ts";
import { expect } from "./handrail.ts";
import { openSettings } from "./settings.ts";

export const MINUTE_MS = 60_000;

/** Agreed for every kind of lead, in minutes. */
export const ANSWER_MINUTES = 60;
export const WARN_MINUTES = 15;

/** What the team agreed to do about a miss. */
export const IF_MISSED = "The colleague on duty calls the buyer and says why it took so long";

/** The rule by which every lead goes round. */
export const TURN_RULE = "Round the development desk";

/**
 * A signed playbook of two people who share every lead by turn: an hour to answer, warned a quarter of an hour
 * before, and the other one takes over what was missed. They work around the clock, so that tests at any
 * hour of any day count the same.
 */
export function dutyPlaybook(change: (playbook: Playbook) => Playbook = (it) => it): Playbook {
  const playbook = unsignedPlaybook("1.2.0");
  const person = { calendar: null, weight: 1, away: [] };
  return signed(
    change({
      ...playbook,
      calendar: {
        ...playbook.calendar,
        week: [{ days: [1, 2, 3, 4, 5, 6, 7], hours: [{ from: "00:00", to: "24:00" }] }],
      },
      people: [
        { ...person, id: "dana", person: "Dana Whitlock" },
        { ...person, id: "jonas", person: "Jonas Ehrlich" },
      ],
      slaTiers: playbook.slaTiers.map((tier) => ({
        ...tier,
        responseWindow: { kind: "working-minutes", minutes: ANSWER_MINUTES },
        acceptanceWindow: null,
        warnMinutes: WARN_MINUTES,
        ifMissed: IF_MISSED,
        missed: [{ task: true, owner: { is: "next-by-rule" } }],
      })),
      handoffs: playbook.handoffs.map((it) => ({ ...it, tier: null })),
      routing: {
        ...playbook.routing,
        teams: [{ id: "desk", label: "Development desk", members: ["dana", "jonas"] }],
        rules: [
          {
            id: "turn",
            label: TURN_RULE,
            says: null,
            isOn: true,
            when: [],
            ifUnknown: "next-rule",
            to: { to: "team", team: "desk" },
          },
        ],
      },
    }),
  );
}

/** Brings a signed playbook into force as somebody does who was sent its file. */
export async function bringIntoForce(launched: Launched, playbook: Playbook): Promise<void> {
  const settings = await openSettings(launched, "playbook/source");
  const file = {
    name: "playbook.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(playbook)),
  };
  await settings.getByLabel("Choose a playbook file, or drop it here").setInputFiles(file);
  await settings.getByRole("button", { name: "Bring it into force" }).click();
  await expect(settings.getByText(`${playbook.version} is in force.`)).toBeVisible();
  await settings.close();
}
