import { type Outcome, succeed } from "../../domain/failure.ts";
import type { Gateway, PatchReceipt } from "../../domain/gateway.ts";
import { parseLog } from "../../domain/log.ts";
import type { ObjectType, RecordKey } from "../../domain/record.ts";
import type { PatchWrite } from "../../domain/write.ts";
import { foldNotes, type HandoffNote, type HandoffNotes, holdsOwner } from "./handoff-notes.ts";
import { laterOf, type NotePatch, patchNote } from "./patch-note.ts";

interface Item {
  readonly record: RecordKey;
  readonly write: PatchWrite;
}

type Receipt = Outcome<PatchReceipt>;

/** The texts of the records at hand; what is not in it has to be read anew. */
type Copies = Map<string, readonly HandoffNote[]>;

/**
 * Patches the texts of several records, one after the other, and then the owners in one go. Each record
 * is looked at first, so that one that is gone, archived or merged is known before anything is written.
 */
export async function patchNotes(
  ports: NotePatch & { readonly inner: Gateway },
  items: readonly Item[],
): Promise<readonly Receipt[]> {
  if (items.length === 0) return [];
  const asked: Item[] = [];
  for (const { record, write } of items) {
    asked.push({ record, write: await lookOf(ports.notes, record, write) });
  }
  const looks = await ports.inner.patchMany(asked);
  const copies = await readCopies(ports, items, looks);
  const patched: Patched[] = [];
  for (const [index, item] of items.entries()) {
    const look = looks[index];
    if (look === undefined) throw new Error("Expected one outcome for each patch");
    patched.push(await patchItem(ports, item, look, copies));
  }
  return patchOwners(ports.inner, items, patched);
}

interface Patched {
  readonly receipt: Receipt;
  /** Whether the owner has still to go into the CRM's own field. */
  readonly isOwnerDue: boolean;
}

async function patchItem(
  ports: NotePatch,
  item: Item,
  look: Receipt,
  copies: Copies,
): Promise<Patched> {
  if (!look.ok) return { receipt: look, isOwnerDue: false };
  const inText = await holdsOwner(ports.notes, item.record.objectType);
  if (!inText.ok) return { receipt: inText, isOwnerDue: false };
  const write = inText.value ? item.write : withoutOwner(item.write);
  const receipt = await patchText(ports, { ...item, write }, look.value, copies);
  const now = copies.get(nameOf(item.record.objectType, look.value.recordId)) ?? [];
  const isWanted = item.write.fields.ownerId !== undefined && isOurs(now, write);
  return { receipt, isOwnerDue: !inText.value && isWanted };
}

/** What nobody pressed names an owner only where the text bears it as ours: whoever was first has named theirs. */
function isOurs(copies: readonly HandoffNote[], { onlyWhile, events }: PatchWrite): boolean {
  if (onlyWhile === undefined) return true;
  const { log } = foldNotes(copies).document.values;
  const logged = new Map(parseLog(log).events.map(({ id, at }) => [id, at]));
  return events.every(({ id, at }) => logged.get(id) === at);
}

/** Changes nothing: it tells whether the record is there, and under which id. */
const LOOK: PatchWrite = { kind: "patch", fields: {}, base: {}, events: [] };

/**
 * The owner on whom a condition depends stands in the CRM's own field, so that the look asks for it. That it
 * may be the one whom this write sets says a base that is nobody else's.
 */
async function lookOf(
  notes: HandoffNotes,
  { objectType }: RecordKey,
  { fields, onlyWhile }: PatchWrite,
): Promise<PatchWrite> {
  if (onlyWhile?.ownerId === undefined) return LOOK;
  const inText = await holdsOwner(notes, objectType);
  // What cannot be asked now is asked again, and answered with a failure, when the text's turn comes.
  if (!inText.ok || inText.value) return LOOK;
  const { ownerId } = fields;
  const mine = ownerId === undefined ? {} : { ownerId };
  return { ...LOOK, fields: mine, base: mine, onlyWhile: { ownerId: onlyWhile.ownerId } };
}

async function readCopies(
  { notes }: NotePatch,
  items: readonly Item[],
  looks: readonly Receipt[],
): Promise<Copies> {
  const copies: Copies = new Map();
  const idsByType = new Map<ObjectType, Set<string>>();
  for (const [index, { record }] of items.entries()) {
    const look = looks[index];
    if (look?.ok !== true) continue;
    const ids = idsByType.get(record.objectType) ?? new Set();
    idsByType.set(record.objectType, ids.add(look.value.recordId));
  }
  for (const [objectType, ids] of idsByType) {
    const read = await notes.read(objectType, [...ids]);
    // What could not be read together is read again one by one, where it fails for its own record.
    if (!read.ok) continue;
    for (const id of ids) copies.set(nameOf(objectType, id), read.value.get(id) ?? []);
  }
  return copies;
}

async function patchText(
  ports: NotePatch,
  { record, write }: Item,
  look: PatchReceipt,
  copies: Copies,
): Promise<Receipt> {
  const name = nameOf(record.objectType, look.recordId);
  const known = copies.get(name);
  const current = known === undefined ? await readOne(ports, record, look) : succeed(known);
  if (!current.ok) return current;
  copies.delete(name);
  const patched = await patchNote(ports, record, write, look, current.value);
  if (!patched.ok) return patched;
  copies.set(name, patched.value.copies);
  return succeed(patched.value.receipt);
}

async function readOne(
  { notes }: NotePatch,
  { objectType }: RecordKey,
  { recordId }: PatchReceipt,
): Promise<Outcome<readonly HandoffNote[]>> {
  const read = await notes.read(objectType, [recordId]);
  return read.ok ? succeed(read.value.get(recordId) ?? []) : read;
}

/** The CRM's own field for the owner is written last: a handoff that could not be kept changes no hands. */
async function patchOwners(
  inner: Gateway,
  items: readonly Item[],
  patched: readonly Patched[],
): Promise<readonly Receipt[]> {
  const due = items.flatMap(({ record, write }, index) => {
    const one = patched[index];
    if (one?.isOwnerDue !== true || !one.receipt.ok) return [];
    const { recordId } = one.receipt.value;
    return [{ index, record: { ...record, recordId }, write: ownerOnly(write) }];
  });
  const receipts = patched.map(({ receipt }) => receipt);
  if (due.length === 0) return receipts;
  const written = await inner.patchMany(due);
  const byIndex = new Map(due.map(({ index }, place) => [index, written[place]]));
  return receipts.map((receipt, index) => join(receipt, byIndex.get(index)));
}

function join(note: Receipt, owner: Receipt | undefined): Receipt {
  if (!note.ok || owner === undefined) return note;
  if (!owner.ok) return owner;
  const [left, right] = [note.value, owner.value];
  return succeed({
    recordId: right.recordId,
    version: laterOf(left.version, right.version),
    conflicts: [...left.conflicts, ...right.conflicts],
    replaced: [...left.replaced, ...right.replaced],
  });
}

function withoutOwner(write: PatchWrite): PatchWrite {
  const { ownerId: _wanted, ...fields } = write.fields;
  const { ownerId: _seen, ...onlyWhile } = write.onlyWhile ?? {};
  return { ...write, fields, ...(write.onlyWhile === undefined ? {} : { onlyWhile }) };
}

function ownerOnly({ fields, base }: PatchWrite): PatchWrite {
  const { ownerId = null } = fields;
  return { ...LOOK, fields: { ownerId }, base: { ownerId: base.ownerId ?? null } };
}

function nameOf(objectType: ObjectType, recordId: string): string {
  return `${objectType}/${recordId}`;
}
