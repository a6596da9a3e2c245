import type { Touch } from "../../domain/touch.ts";
import { newTouch } from "./new-touch.ts";
import { objectPage, recordPage } from "./page-links.ts";
import type { SideRow, TwentyRow } from "./schema.ts";
import type { Sides } from "./sides.ts";
import { sourceLabel } from "./sources.ts";
import { stageLabel } from "./stages.ts";
import { readMoment, readText } from "./text.ts";
import type { RecordPlace } from "./to-domain.ts";

/** How the record came into Twenty, and the opportunities that the person is the contact of. */
export function touchesFromRecord(
  row: TwentyRow,
  { opportunities = [] }: Sides,
  place: RecordPlace,
): readonly Touch[] {
  return [firstSeen(row, place), ...opportunities.flatMap((one) => fromOpportunity(one, place))];
}

function firstSeen(row: TwentyRow, { site, objectType }: RecordPlace): Touch {
  const source = sourceLabel(readText(row, "createdBy.source"));
  const by = readText(row, "createdBy.name");
  const how = [source, by].filter((part) => part !== null).join(", ");
  return newTouch({
    evidence: `created/${row.id}`,
    at: readMoment(row, "createdAt"),
    actor: "system",
    kind: "first-seen",
    what: how === "" ? "record created" : `record created (${how})`,
    ownerId: readText(row, "createdBy.workspaceMemberId"),
    url: recordPage(site, objectType, row.id),
  });
}

function fromOpportunity(row: SideRow, place: RecordPlace): readonly Touch[] {
  const name = readText(row, "name");
  const stage = stageLabel(readText(row, "stage"));
  return [
    newTouch({
      evidence: `opportunities/${row.id}`,
      at: readMoment(row, "createdAt"),
      actor: "us",
      kind: "stage-change",
      what: "opportunity opened",
      asset: name,
      words: `Opportunity “${name ?? row.id}”: ${stage ?? "no stage"}`,
      url: objectPage(place.site, "opportunity", row.id),
    }),
  ];
}
