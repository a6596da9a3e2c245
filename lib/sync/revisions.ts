import { markerOfConfirmed, withConfirmedNotes } from "../domain/confirmed-note.ts";
import type { RecordSnapshot } from "../domain/snapshot.ts";
import type { Touch } from "../domain/touch.ts";
import type { CachedRecord, Revision } from "./pull-ports.ts";
import { isLater } from "./stamps.ts";
import { hasWrite, isInScope, type Scope } from "./working-set.ts";

/** What a revision depends on besides the two pictures. */
export interface RevisionFacts {
  /** Records with a write on its way, as `recordKeyToString` writes them. */
  readonly sending: ReadonlySet<string>;
  /** Epoch milliseconds of the CRM's answer. */
  readonly at: number;
}

/**
 * For rows of a list: they come without touches and may be older than the record itself, so they neither
 * clear a doubt nor bring a lost record back. A record that nobody here works on is left out (P10.6).
 */
export function takeListed(facts: RevisionFacts & { readonly scope: Scope }): Revision {
  return (kept, seen) => {
    const known = gather(kept, seen);
    if (known !== null) return besideList(known, seen, facts);
    return isInScope(seen, facts.scope) ? asSeen(seen, facts.at) : null;
  };
}

/** For records found by an address: as rows of a list, but somebody looks for them, whoever owns them (P10.8). */
export function takeFound(facts: RevisionFacts): Revision {
  return (kept, seen) => {
    const known = gather(kept, seen);
    return known === null ? asSeen(seen, facts.at) : besideList(known, seen, facts);
  };
}

function besideList(known: CachedRecord, seen: RecordSnapshot, facts: RevisionFacts): CachedRecord {
  if (isLater(known.snapshot.version, seen.version)) return known;
  const next = { ...asSeen(besideKnown(known, seen), facts.at), openedAt: known.openedAt };
  if (isSame(known, { ...next, stale: known.stale })) return known;
  const isDoubtful = hasWrite(seen, facts.sending) || known.presence !== "present";
  if (isDoubtful) return known.stale ? known : { ...known, stale: true };
  return { ...next, stale: known.stale };
}

/** For records read by id without their touches: the CRM's word of this moment about what is kept. */
export function takeRead(facts: RevisionFacts): Revision {
  return (kept, seen) => {
    const known = gather(kept, seen);
    if (known === null) return null;
    if (hasWrite(seen, facts.sending)) return known.stale ? known : { ...known, stale: true };
    const next = isLater(known.snapshot.version, seen.version)
      ? { ...known, presence: "present" as const, missedScans: 0 }
      : { ...asSeen(besideKnown(known, seen), facts.at), openedAt: known.openedAt };
    return isSame(known, next) ? known : next;
  };
}

/**
 * For a record read with its touches, because a person opened it or something was written to it.
 *
 * @param before what was kept when the CRM was asked: what has been confirmed since stays on show (P6.2).
 */
export function takeWhole(
  facts: RevisionFacts & { readonly opened: boolean; readonly before: CachedRecord | null },
): Revision {
  return (kept, seen) => {
    const known = gather(kept, seen);
    const openedAt = facts.opened ? facts.at : (known?.openedAt ?? 0);
    const taken = { ...asSeen(seen, facts.at), openedAt };
    if (known === null) return taken;
    if (isLater(known.snapshot.version, seen.version)) {
      return { ...known, openedAt, stale: true, presence: "present", missedScans: 0 };
    }
    const unseen = confirmedSince(facts.before, known, seen);
    return {
      ...taken,
      snapshot: {
        ...seen,
        mergedIds: allIds(known, seen),
        touches: [...seen.touches, ...unseen],
      },
      stale: unseen.length > 0 || hasWrite(seen, facts.sending),
    };
  };
}

function asSeen(snapshot: RecordSnapshot, at: number): CachedRecord {
  return {
    snapshot,
    fetchedAt: at,
    openedAt: 0,
    stale: false,
    presence: "present",
    missedScans: 0,
  };
}

/** What is known of a record, with what was known of those that were folded into it. */
function gather(kept: readonly CachedRecord[], seen: RecordSnapshot): CachedRecord | null {
  const own = kept.find((row) => row.snapshot.key.recordId === seen.key.recordId);
  const first = own ?? kept[0];
  if (first === undefined || (own !== undefined && kept.length === 1)) return first ?? null;
  const openedAt = Math.max(...kept.map((row) => row.openedAt));
  const ids = kept.flatMap(({ snapshot }) => [snapshot.key.recordId, ...snapshot.mergedIds]);
  const mergedIds = [...new Set([...ids, ...seen.mergedIds])].filter(
    (id) => id !== seen.key.recordId,
  );
  if (own !== undefined) {
    const others = kept.filter((row) => row !== own).flatMap((row) => row.snapshot.touches);
    const touches = withConfirmedNotes(own.snapshot.touches, others);
    return { ...own, snapshot: { ...own.snapshot, touches, mergedIds }, openedAt };
  }
  // A folded record's stamp and presence say nothing about the one that took it in.
  const snapshot = { ...first.snapshot, key: seen.key, version: "", mergedIds };
  return { ...first, snapshot, openedAt, presence: "present", missedScans: 0 };
}

/** A picture without touches, with what a list does not tell about the record kept from before. */
function besideKnown({ snapshot }: CachedRecord, seen: RecordSnapshot): RecordSnapshot {
  const mergedIds = allIds({ snapshot }, seen);
  // Only ever seen in lists, it has nothing that a list could not know. A whole one can be without touches,
  // but says what its deals are worth, be it nothing.
  const isWhole = snapshot.touches.length > 0 || snapshot.dealAmount !== undefined;
  if (!isWhole) return { ...seen, mergedIds };
  const { touches, company, unreadable } = snapshot;
  const tellsSource = Object.values(seen.source).some((part) => part !== null);
  const { source } = tellsSource ? seen : snapshot;
  // What a list leaves out altogether stays in its place, or the same record would look changed.
  return { ...snapshot, ...seen, mergedIds, touches, company, unreadable, source };
}

function allIds({ snapshot }: Pick<CachedRecord, "snapshot">, seen: RecordSnapshot) {
  const ids = new Set([...snapshot.mergedIds, ...seen.mergedIds]);
  return [...ids].filter((id) => id !== seen.key.recordId);
}

function confirmedSince(
  before: CachedRecord | null,
  known: CachedRecord,
  seen: RecordSnapshot,
): readonly Touch[] {
  const asked = new Set(before?.snapshot.touches.map((touch) => touch.id));
  return known.snapshot.touches.filter((touch) => {
    const marker = markerOfConfirmed(touch);
    if (marker === null || asked.has(touch.id)) return false;
    return !seen.touches.some((shown) => shown.words?.includes(marker));
  });
}

/** Whether taking the one for the other would change nothing but the time. */
function isSame(known: CachedRecord, next: CachedRecord): boolean {
  return (
    known.stale === next.stale &&
    known.presence === next.presence &&
    known.missedScans === next.missedScans &&
    JSON.stringify(known.snapshot) === JSON.stringify(next.snapshot)
  );
}
