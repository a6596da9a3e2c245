import type { World } from "../hubspot/state.ts";
import type { Random } from "../random.ts";
import type { LogLine, SeedNote } from "./handoff.ts";
import { logText, offeredValues } from "./handoff.ts";
import type { Journey } from "./journey.ts";
import { OWNERS } from "./stories.ts";
import { addLead } from "./writer.ts";

export type Values = Readonly<Record<string, string>>;

/** A lead that was handed over, and how far it came. */
export interface Story {
  readonly id: string;
  readonly person: Values;
  readonly leadType: string;
  readonly note: SeedNote;
  readonly journey: Journey;
  readonly offeredAt: number;
  /** What came after the offer. */
  readonly log: readonly LogLine[];
  readonly values: Values;
}

export function addStory(world: World, random: Random, story: Story): void {
  const offered: LogLine = {
    at: story.offeredAt,
    by: OWNERS.marketer,
    type: "offered",
    ...(story.note.owner === "" ? {} : { to: story.note.owner }),
  };
  const first = offeredValues(story.leadType, story.note, story.offeredAt);
  story.journey.changes(story.offeredAt, "INTEGRATION", {
    ...first,
    handrail_log: logText([offered], random),
  });
  const last = story.log.at(-1);
  if (last !== undefined) {
    story.journey.changes(last.at, "INTEGRATION", {
      ...story.values,
      handrail_log: logText([offered, ...story.log], random),
    });
  }
  addLead(world, {
    id: story.id,
    createdAt: Math.min(...story.journey.events.map((event) => event.at)),
    values: story.person,
    events: story.journey.events,
  });
}

export function person(
  firstname: string,
  lastname: string,
  email: string,
  jobtitle: string,
  company: string,
  country: string,
  language: string,
): Values {
  return {
    firstname,
    lastname,
    email,
    jobtitle,
    company,
    country,
    hs_language: language,
    lifecyclestage: "marketingqualifiedlead",
    hs_lead_status: "OPEN",
  };
}

/** A good note, its parts said in general words. */
export function note(
  lead: string,
  trigger: string,
  problem: string,
  owner: string,
  deadline: number,
): SeedNote {
  return {
    lead,
    source: "See the first page in the record",
    trigger,
    problem,
    asset: "The guides and pages named in the timeline",
    fit: "Manufacturing, more than 100 people, one maintenance team",
    readiness: "Came back on more than one day",
    nextStep: "Answer the open question, then offer a short call",
    owner,
    deadline,
  };
}
