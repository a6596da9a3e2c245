import { type Failure, type Outcome, succeed } from "../../domain/failure.ts";
import type { ObjectType } from "../../domain/record.ts";
import type { RecordSnapshot, UnreadablePart } from "../../domain/snapshot.ts";
import type { Call } from "./call.ts";
import type { LearnedNames } from "./learned.ts";
import { recordPage } from "./page-links.ts";
import { readBeginnings, readFlow, readLeadActivities, readLeadNotes } from "./read-around.ts";
import { readObject } from "./read-object.ts";
import type { FlowItem, PipedriveRecord } from "./schema.ts";
import { type RecordPlace, sourceOf, toSnapshot } from "./to-domain.ts";
import { toTouches } from "./touches.ts";
import type { Beginning } from "./touches-from-origins.ts";

/**
 * A record with everything around it, read side by side: the person behind a lead or deal, the company,
 * the timeline, and how its leads and deals began. What the token's user may not see is left out and said;
 * any other trouble fails the whole, since half a story would read like a whole one.
 */
export async function readRecord(
  call: Call,
  names: LearnedNames,
  place: RecordPlace,
  id: string,
): Promise<Outcome<RecordSnapshot>> {
  const { objectType, host } = place;
  const read = await readObject(call, objectType, id);
  if (!read.ok) return read;
  const record = read.value;
  const fitting = await names.fit(call, objectType, place.learned, [record]);
  if (!fitting.ok) return fitting;
  const learned = fitting.value;
  const pageUrl = recordPage(host, objectType, id);
  const [person, organization, flow, beginnings] = await Promise.all([
    linked(call, "person", objectType === "person" ? null : (record.person_id ?? null)),
    linked(call, "company", objectType === "company" ? null : (record.org_id ?? null)),
    readTimeline(call, objectType, record),
    readBeginnings(call, names, { objectType, id, host }),
  ]);
  const failed = [person, organization, flow, beginnings].find(
    (part) => !part.ok && part.failure.type !== "forbidden",
  );
  if (failed !== undefined && !failed.ok) return failed;
  const own: readonly Beginning[] =
    objectType === "lead" || objectType === "deal"
      ? [{ type: objectType, record, source: sourceOf(record, learned), pageUrl }]
      : [];
  const begun = [...own, ...(beginnings.ok ? beginnings.value.begun : [])];
  const touches = toTouches({ flow: flow.ok ? flow.value : [], beginnings: begun, pageUrl });
  const unreadable = [
    ...(organization.ok ? [] : [toUnreadable("companies", organization.failure)]),
    ...(flow.ok ? [] : TIMELINE_PARTS.map((what) => toUnreadable(what, flow.failure))),
  ];
  return succeed(
    toSnapshot(
      record,
      { ...place, learned },
      {
        person: person.ok ? person.value : null,
        organization: organization.ok ? organization.value : null,
        origins: begun.flatMap(({ source }) => source ?? []),
        deals: beginnings.ok ? beginnings.value.deals : null,
        touches,
        unreadable,
      },
    ),
  );
}

const TIMELINE_PARTS = ["notes", "emails", "calls", "meetings", "tasks"] as const;

/** A record that this one points at; one that is gone is nothing. */
async function linked(
  call: Call,
  type: ObjectType,
  id: string | null,
): Promise<Outcome<PipedriveRecord | null>> {
  if (id === null) return succeed(null);
  const read = await readObject(call, type, id);
  if (read.ok) return read;
  const isGone = read.failure.type === "not-found" || read.failure.type === "archived";
  return isGone ? succeed(null) : read;
}

/** A lead has no timeline of its own: what belongs to it is asked for by kind, the rest is its person's. */
async function readTimeline(
  call: Call,
  objectType: ObjectType,
  record: PipedriveRecord,
): Promise<Outcome<readonly FlowItem[]>> {
  if (objectType !== "lead") return readFlow(call, objectType, record.id);
  const parts = await Promise.all([
    record.person_id == null ? succeed([]) : readFlow(call, "person", record.person_id),
    readLeadNotes(call, record.id),
    readLeadActivities(call, record.id),
  ]);
  const items: FlowItem[] = [];
  for (const part of parts) {
    if (!part.ok) return part;
    items.push(...part.value);
  }
  return succeed(items);
}

function toUnreadable(what: UnreadablePart["what"], failure: Failure): UnreadablePart {
  return { what, missingScopes: failure.type === "forbidden" ? failure.missingScopes : [] };
}
