import { HANDOFF_FIELD_NAMES, HANDOFF_FIELDS, type HandoffField } from "../domain/handoff-field.ts";
import { type LogEvent, parseLog } from "../domain/log.ts";
import { patchedFields } from "../domain/merge-write.ts";
import type { SentEntry } from "../domain/outbox.ts";
import type { PatchWrite } from "../domain/write.ts";
import { findOverruled } from "./find-overruled.ts";
import type { OwnWrites, Repaired } from "./sent-ports.ts";

/** What sets a record right again, and what is to be remembered as set right. */
export interface Repair {
  readonly title: string;
  readonly account: string;
  readonly server: string;
  readonly write: PatchWrite;
  readonly repaired: readonly Repaired[];
}

/** A confirmed patch of ours. */
type SentPatch = SentEntry & { readonly write: PatchWrite };

/** A field that shows what an older write of ours set, although a later one was confirmed. */
interface LateField {
  readonly field: HandoffField;
  readonly shown: string | null;
  readonly older: SentPatch;
  readonly latest: SentPatch;
}

const CROSSED = "Name the owner as the handoff log does: two browsers had acted at the same moment";

const DAY_MS = 24 * 60 * 60 * 1000;

/** An event goes out in no more entries than these, so that two who cannot agree do not go on for ever. */
const MOST_CARRIERS = 4;

/**
 * Compares a record with what we had confirmed in it within the last day (P8). Pure.
 *
 * A field that shows an older value of ours gets the latest confirmed one again, once for each older write,
 * if that write was doubtful or if the log lacks an event of ours as well: browsers repeat a request whose
 * connection broke, and tell nobody. Otherwise, and after that, whoever sets the older value means it. Any
 * other value is somebody's choice and stays. A confirmed event that the log lacks is put back. What waits
 * in the outbox comes first. Where nothing of that is wrong, the owner may still be (`findOverruled`).
 *
 * @returns null when there is nothing to set right.
 */
export function findRepair(own: OwnWrites, now: number): Repair | null {
  const sent = recentPatches(own.sent, now);
  const latest = sent.at(-1);
  if (latest === undefined || own.snapshot.archived) return null;
  const missing = findMissing(own, sent);
  // Nobody who sets an older value by hand takes an event out of the log: an old write came again, whole.
  const isOldWrite = (it: SentPatch): boolean => it.doubtful || missing.length > 0;
  const late = HANDOFF_FIELD_NAMES.flatMap((field) => findLate(own, sent, field, isOldWrite) ?? []);
  const { account, server } = latest;
  if (late.length === 0 && missing.length === 0) {
    const write = findOverruled({ ...own, sent }, now);
    return write === null ? null : { title: CROSSED, account, server, write, repaired: [] };
  }
  return {
    title: inWords(late, missing),
    account,
    server,
    write: toWrite(late, missing),
    repaired: toRepaired(late, missing, sent),
  };
}

/** By `seq`, all for one account and server. */
function recentPatches(sent: readonly SentEntry[], now: number): readonly SentPatch[] {
  const recent = sent
    .filter(isPatch)
    .filter(({ sentAt }) => now - sentAt <= DAY_MS)
    .toSorted((left, right) => left.seq - right.seq);
  const latest = recent.at(-1);
  return recent.filter(
    ({ account, server }) => account === latest?.account && server === latest.server,
  );
}

function isPatch(entry: SentEntry): entry is SentPatch {
  return entry.write.kind === "patch";
}

function findLate(
  { snapshot, unsent }: OwnWrites,
  sent: readonly SentPatch[],
  field: HandoffField,
  mayBeLate: (older: SentPatch) => boolean,
): LateField | null {
  const shown = snapshot.handoff[field];
  if (shown === undefined || unsent.some(({ write }) => sets(write, field))) return null;
  const setters = sent.filter(({ write }) => sets(write, field));
  const latest = setters.at(-1);
  if (latest === undefined || holds(latest, field, shown)) return null;
  const older = setters.find(
    (it) => mayBeLate(it) && holds(it, field, shown) && !it.setRight.includes(field),
  );
  return older === undefined ? null : { field, shown, older, latest };
}

function sets(write: SentEntry["write"], field: HandoffField): boolean {
  return write.kind === "patch" && patchedFields(write).includes(field);
}

function holds({ write }: SentPatch, field: HandoffField, shown: string | null): boolean {
  return plain(field, write.fields[field] ?? null) === plain(field, shown);
}

/** A value in the form in which what was asked for and what a CRM shows of it are the same. */
function plain(field: HandoffField, value: string | null): string {
  const text = (value ?? "").replaceAll("\0", "").replaceAll(/\r\n?/g, "\n").toWellFormed().trim();
  const isMoment = HANDOFF_FIELDS[field].kind === "datetime" && !Number.isNaN(Date.parse(text));
  return isMoment ? new Date(text).toISOString() : text;
}

/** Confirmed events that the log lacks, that no entry carries, and that were not put back already. */
function findMissing(
  { snapshot, unsent }: OwnWrites,
  sent: readonly SentPatch[],
): readonly LogEvent[] {
  const { log } = snapshot.handoff;
  if (log === undefined) return [];
  const waiting = unsent.flatMap(({ write }) => (write.kind === "patch" ? write.events : []));
  const there = new Set([...parseLog(log).events, ...waiting].map(({ id }) => id));
  const confirmed = new Map(sent.flatMap(({ write }) => write.events.map((it) => [it.id, it])));
  return [...confirmed.values()].filter(({ id }) => {
    const carriers = carriersOf(sent, id);
    const isSetRight = carriers.every(({ setRight }) => setRight.includes(id));
    return !there.has(id) && !isSetRight && carriers.length < MOST_CARRIERS;
  });
}

function carriersOf(sent: readonly SentPatch[], eventId: string): readonly SentPatch[] {
  return sent.filter(({ write }) => write.events.some(({ id }) => id === eventId));
}

/**
 * The base is what stands there now: whoever changes it before this leaves is asked, not overwritten. The
 * events of the latest writes go along, so that the log keeps a choice that is replaced all the same.
 */
function toWrite(late: readonly LateField[], missing: readonly LogEvent[]): PatchWrite {
  const events = [...late.flatMap(({ latest }) => latest.write.events), ...missing];
  return {
    kind: "patch",
    fields: Object.fromEntries(
      late.map(({ field, latest }) => [field, latest.write.fields[field] ?? null]),
    ),
    base: Object.fromEntries(late.map(({ field, shown }) => [field, shown])),
    events: [...new Map(events.map((event) => [event.id, event])).values()],
  };
}

function toRepaired(
  late: readonly LateField[],
  missing: readonly LogEvent[],
  sent: readonly SentPatch[],
): readonly Repaired[] {
  return [
    ...late.map(({ field, older }) => ({ sentId: older.id, what: [field] })),
    ...missing.flatMap(({ id }) =>
      carriersOf(sent, id).map((carrier) => ({ sentId: carrier.id, what: [id] })),
    ),
  ];
}

function inWords(late: readonly LateField[], missing: readonly LogEvent[]): string {
  const parts: string[] = [];
  const [first] = late;
  if (first !== undefined) {
    const isOne = late.length === 1;
    const what = isOne ? `"${HANDOFF_FIELDS[first.field].label}"` : `${late.length} fields`;
    const why = isOne ? "an older value of yours" : "older values of yours";
    parts.push(`Set ${what} right again: ${why} arrived late`);
  }
  if (missing.length > 0) {
    const what = missing.length === 1 ? "an event" : `${missing.length} events`;
    parts.push(`Put ${what} of yours back into the handoff log`);
  }
  return parts.join(". ");
}
