import type { Touch } from "../../domain/touch.ts";
import { newTouch } from "./new-touch.ts";
import { recordPage } from "./page-links.ts";
import type { SideRow, TwentyRow } from "./schema.ts";
import type { Sides } from "./sides.ts";
import { stageLabel } from "./stages.ts";
import { readMoment, readText, valueAt } from "./text.ts";
import type { RecordPlace } from "./to-domain.ts";

/**
 * Changes of stage and of owner out of the record's timeline. Notes, tasks, mails and meetings stand there
 * too, but are read themselves; changes of other fields are nothing that happened with the buyer.
 */
export function touchesFromTimeline(
  row: TwentyRow,
  { timeline = [] }: Sides,
  place: RecordPlace,
): readonly Touch[] {
  const url = recordPage(place.site, place.objectType, row.id);
  return timeline.flatMap((entry) => {
    const diff = valueAt(propertiesOf(entry), "diff");
    return [...stageChange(entry, diff, url), ...ownerChange(entry, diff, place.ownerField, url)];
  });
}

function stageChange(entry: SideRow, diff: unknown, url: string | null): readonly Touch[] {
  if (valueAt(diff, "stage") === undefined) return [];
  const from = stageLabel(readText(diff, "stage.before"));
  const to = stageLabel(readText(diff, "stage.after")) ?? "empty";
  return [
    newTouch({
      evidence: `timelineActivities/${entry.id}`,
      at: readMoment(entry, "happensAt"),
      actor: actorOf(entry),
      kind: "stage-change",
      what: "stage history",
      words: `Stage: ${from === null ? to : `${from} → ${to}`}`,
      url,
    }),
  ];
}

function ownerChange(
  entry: SideRow,
  diff: unknown,
  ownerField: string,
  url: string | null,
): readonly Touch[] {
  if (valueAt(diff, ownerField) === undefined) return [];
  const before = readText(diff, `${ownerField}.before`);
  const after = readText(diff, `${ownerField}.after`);
  return [
    newTouch({
      evidence: `timelineActivities/${entry.id}/owner`,
      at: readMoment(entry, "happensAt"),
      actor: actorOf(entry),
      kind: "handoff-event",
      what: "owner history",
      words: after === null ? "Owner removed" : before === null ? "Owner set" : "Owner changed",
      ownerId: after,
      url,
    }),
  ];
}

/** A change that a member made was made by one of us; without one it was an integration. */
function actorOf(entry: SideRow): "us" | "system" {
  return readText(entry, "workspaceMemberId") === null ? "system" : "us";
}

/** Some servers give what changed as JSON, others as its text. */
function propertiesOf(entry: SideRow): unknown {
  const properties = valueAt(entry, "properties");
  if (typeof properties !== "string") return properties;
  try {
    return JSON.parse(properties);
  } catch {
    return null;
  }
}
