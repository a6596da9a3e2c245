import { toStamp } from "../hubspot/values.ts";
import type { Random } from "../random.ts";
import type { LogLine, SeedNote } from "./handoff.ts";
import { logText, offeredValues } from "./handoff.ts";
import type { SeedEvent } from "./journey.ts";
import type { Person } from "./person.ts";
import { OWNERS } from "./stories.ts";
import type { Times } from "./times.ts";

const HOUR = 3_600_000;
const OPEN_FOR_MS = 120 * HOUR;

type Stage = "none" | "offered" | "thin" | "accepted" | "touched" | "rejected";

const STAGES: readonly [Stage, ...Stage[]] = [
  "none",
  "none",
  "none",
  "none",
  "none",
  "none",
  "offered",
  "offered",
  "thin",
  "accepted",
  "touched",
  "rejected",
];

/** What Handrail has already recorded of a generated lead: mostly nothing. */
export function generatedHandoff(
  random: Random,
  times: Times,
  person: Person,
  events: readonly SeedEvent[],
): readonly SeedEvent[] {
  const last = Math.max(...events.map((event) => event.at));
  const stage = stageAt(random.pick(STAGES), last, times.start);
  if (stage === "none") return [];
  const offeredAt = Math.min(last + random.between(1, 5) * HOUR, times.minutesAgo(12));
  const deadline = offeredAt + random.between(4, 30) * HOUR;
  const note = stage === "thin" ? thinNote(person) : fullNote(person, events, deadline);
  const offered: LogLine = {
    at: offeredAt,
    by: OWNERS.marketer,
    type: "offered",
    to: person.ownerId,
  };
  const steps: LogLine[] = [offered];
  const values = offeredValues(leadTypeOf(events), note, offeredAt);
  const reactsAt = Math.min(offeredAt + random.between(20, 200) * 60_000, times.minutesAgo(5));
  const by = person.ownerId;
  if (stage === "accepted" || stage === "touched") {
    steps.push({ at: reactsAt, by, type: "accepted" });
    Object.assign(values, {
      handrail_status: "accepted",
      handrail_accepted_at: toStamp(reactsAt),
    });
  }
  if (stage === "touched") {
    const touchedAt = Math.min(reactsAt + 40 * 60_000, times.minutesAgo(3));
    steps.push({
      at: touchedAt,
      by,
      type: "touched",
      words: "Sent a first mail about the question in the form.",
    });
    Object.assign(values, {
      handrail_status: "touched",
      handrail_first_touch_at: toStamp(touchedAt),
    });
  }
  if (stage === "rejected") {
    const evidence = "Twelve people on one site; the smallest plan starts at forty.";
    steps.push({
      at: reactsAt,
      by,
      type: "rejected",
      outcome: "rejected",
      reason: "wrong-company-type",
      words: evidence,
    });
    Object.assign(values, {
      handrail_status: "rejected",
      handrail_outcome: "rejected",
      handrail_reason: "wrong-company-type",
      handrail_evidence: evidence,
      handrail_outcome_at: toStamp(reactsAt),
    });
  }
  return [
    {
      at: Math.max(...steps.map((step) => step.at)),
      by: "INTEGRATION",
      values: { ...values, handrail_log: logText(steps, random) },
    },
  ];
}

/** An offer does not stay open for months: most old ones have been worked, a few are forgotten. */
function stageAt(drawn: Stage, lastEvent: number, start: number): Stage {
  const isOld = start - lastEvent > OPEN_FOR_MS;
  return isOld && drawn === "offered" ? "touched" : drawn;
}

function leadTypeOf(events: readonly SeedEvent[]): string {
  const last = events.findLast((event) => event.form !== undefined);
  const name = last?.values["recent_conversion_event_name"] ?? "";
  if (name.includes("Demo")) return "demo-request";
  return name.includes("quote") ? "pricing-request" : "inbound-mail";
}

function fullNote(person: Person, events: readonly SeedEvent[], deadline: number): SeedNote {
  const question = events.findLast((event) => event.values["message"] !== undefined)?.values[
    "message"
  ];
  const asset = events.find((event) => event.form !== undefined)?.values[
    "recent_conversion_event_name"
  ];
  return {
    lead: `${person.name}, ${person.values["jobtitle"] ?? "role unknown"} at ${person.company}, ${person.values["country"] ?? "country unknown"}`,
    source: `${events[0]?.values["hs_analytics_source"] ?? "Unknown source"}, first seen on the website`,
    trigger: "Asked a question in a form after reading on the website",
    problem: question ?? "Not known yet",
    asset: asset ?? "None recorded",
    fit: `${person.values["numemployees"] ?? "Unknown number of"} employees, plans maintenance by hand`,
    readiness: "Came back on several days and asked a concrete question",
    nextStep: "Answer the question first, then offer a demo with the shift lead present",
    owner: person.ownerId,
    deadline,
  };
}

/** What a note looks like when nobody had time. */
function thinNote(person: Person): SeedNote {
  return {
    lead: person.name,
    source: "web",
    trigger: "",
    problem: "interested in product",
    asset: "",
    fit: "good fit",
    readiness: "hot",
    nextStep: "call asap",
    owner: person.ownerId,
    deadline: null,
  };
}
