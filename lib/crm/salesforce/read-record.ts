import { type Outcome, succeed } from "../../domain/failure.ts";
import type { RecordSnapshot } from "../../domain/snapshot.ts";
import { toRecordId } from "../../pages/salesforce/record-id.ts";
import { readAround } from "./around.ts";
import { type RecordPorts, readLiving } from "./read-row.ts";
import type { Row } from "./schema.ts";
import { readNumber, readText } from "./text.ts";
import { idOf, type RecordPlace, toSnapshot } from "./to-domain.ts";
import { campaignOf, toTouches } from "./touches.ts";

/**
 * A record with everything around it: the row first, since it says whether the record lives under another
 * id by now, then its activities, campaigns and past.
 */
export async function readRecord(
  ports: RecordPorts,
  place: RecordPlace,
  id: string,
): Promise<Outcome<RecordSnapshot>> {
  const living = await readLiving(ports, place.objectType, id);
  if (!living.ok) return living;
  const { record, passed } = living.value;
  const accountId = toRecordId(readText(record.row, "AccountId") ?? "");
  const whom = { id: idOf(record.row), accountId };
  const read = await readAround(ports, place.objectType, whom);
  if (!read.ok) return read;
  const { around, unreadable } = read.value;
  const folded = around.folded.flatMap((row) => toRecordId(readText(row, "Id") ?? "") ?? []);
  return succeed(
    toSnapshot(record, place, {
      mergedIds: [...passed, ...folded],
      campaign: campaignOf(around.members),
      dealAmount: largestAmount([...around.openDeals, ...around.accountDeals]),
      touches: toTouches(record.row, around, place),
      unreadable,
    }),
  );
}

/** What the largest of these opportunities is worth; null without one that says. */
function largestAmount(deals: readonly Row[]): number | null {
  const amounts = deals.flatMap((deal) => readNumber(deal, "Amount") ?? []);
  return amounts.length === 0 ? null : Math.max(...amounts);
}
