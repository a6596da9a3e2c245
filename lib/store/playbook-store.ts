import Dexie, { RangeSet } from "dexie";
import { DEFAULT_PLAYBOOK } from "../domain/playbook/default-playbook.ts";
import { parsePlaybookRef } from "../domain/playbook/playbook-ref.ts";
import type { Playbook } from "../domain/playbook/schema.ts";
import type { Store } from "./databases.ts";
import { journal } from "./journal.ts";
import { readSources } from "./playbook-sources.ts";
import {
  type LoadParser,
  openVersion,
  type PlaybookInForce,
  readVersions,
  resolvePlaybook,
  SHIPPED_IN_FORCE,
} from "./resolve-playbook.ts";
import type {
  AuthoredNoteRow,
  PlaybookRow,
  PlaybookTrouble,
  WorkingCopyName,
  WorkingCopyRow,
} from "./rows.ts";

/**
 * The playbook in force: what the first source has given last, or the shipped one. `known` is what was
 * read before; as long as it is the same version it is not parsed again.
 *
 * @param load where the parser comes from, where it cannot be loaded later.
 */
export async function readPlaybookInForce(
  store: Store,
  known: PlaybookInForce | null = null,
  load?: LoadParser,
): Promise<PlaybookInForce> {
  return (await resolvePlaybook(store, known, load)).inForce;
}

/** Every version that was in force here, newest first. */
export function readPlaybookVersions(store: Store): Promise<readonly PlaybookRow[]> {
  return readVersions(store);
}

/**
 * The playbook that a note or an outcome was checked against; null when it was never here or can no longer
 * be read. A reference from before hashes were finds the newest of that version.
 */
export async function findPlaybook({ ops }: Store, refText: string): Promise<Playbook | null> {
  const wanted = parsePlaybookRef(refText);
  if (wanted === null) return null;
  const isMeant = ({ id, version }: { readonly id: string; readonly version: string }) =>
    id === wanted.id && version === wanted.version;
  const row =
    wanted.hash === null
      ? await ops.playbooks.orderBy("keptAt").reverse().filter(isMeant).first()
      : await ops.playbooks.get(refText);
  if (row !== undefined) return openVersion(row);
  if (!isMeant(DEFAULT_PLAYBOOK)) return null;
  return wanted.hash === null || refText === SHIPPED_IN_FORCE.ref ? DEFAULT_PLAYBOOK : null;
}

/** Where the playbook is taken from, for Settings. */
export interface PlaybookSource {
  /** The https address that is followed, if one is. */
  readonly address: string | null;
  readonly etag: string | null;
  /** When it was last asked, epoch milliseconds. */
  readonly checkedAt: number | null;
  /** Why what the source gives now is not in force; the last good version is. */
  readonly trouble: PlaybookTrouble | null;
  /** Whether the organisation's policy decides, and nothing can be chosen here. */
  readonly managed: boolean;
}

/** Where the playbook comes from, and what stands in the way of the newest. */
export async function readPlaybookSource(store: Store): Promise<PlaybookSource> {
  const sources = await readSources(store);
  const governing = sources.find(({ source }) => source !== "here");
  const { address = null, etag = null, checkedAt = null } = governing ?? {};
  return {
    address,
    etag,
    checkedAt,
    trouble: governing?.trouble ?? (await resolvePlaybook(store, null)).trouble,
    managed: governing !== undefined && governing.source !== "address",
  };
}

/** A playbook that somebody is writing, as they left it; null when there is none of the name. */
export async function readWorkingCopy(
  { ops }: Store,
  name: WorkingCopyName,
): Promise<WorkingCopyRow | null> {
  return (await ops.workingCopies.get(name)) ?? null;
}

/**
 * Keeps what somebody is writing, before this turn ends, and tells other tabs. Rejects when it could not
 * be kept: the editor then says so and goes on showing it.
 */
export async function saveWorkingCopy(store: Store, row: WorkingCopyRow): Promise<void> {
  await journal(store, "workingCopies", [row]);
  // Beside Dexie: its live queries are told by hand, and by it in every tab.
  const table = `idb://${store.ops.name}/workingCopies/`;
  Dexie.on.storagemutated.fire({ [table]: new RangeSet(row.name) });
}

/** Takes a working copy away: it was signed, or the person said so. */
export async function discardWorkingCopy({ ops }: Store, name: WorkingCopyName): Promise<void> {
  await ops.workingCopies.delete(name);
}

/** How many notes of this person a new one is compared with. */
const AUTHORED_NOTES_KEPT = 200;

/** Remembers what a note looked like that this person handed off; the oldest beyond 200 are forgotten. */
export async function keepAuthoredNote({ ops }: Store, row: AuthoredNoteRow): Promise<void> {
  await ops.transaction("rw", ops.authoredNotes, async () => {
    await ops.authoredNotes.put(row);
    const old = ops.authoredNotes.orderBy("writtenAt").reverse().offset(AUTHORED_NOTES_KEPT);
    await ops.authoredNotes.bulkDelete(await old.primaryKeys());
  });
}

/** The notes that this person handed off, newest first. */
export function readAuthoredNotes({ ops }: Store): Promise<readonly AuthoredNoteRow[]> {
  return ops.authoredNotes.orderBy("writtenAt").reverse().toArray();
}
