import { fail, type Result, succeed } from "../domain/failure.ts";
import { DEFAULT_PLAYBOOK } from "../domain/playbook/default-playbook.ts";
import type { PlaybookIssue } from "../domain/playbook/issue.ts";
import { playbookRef } from "../domain/playbook/playbook-ref.ts";
import type { Playbook } from "../domain/playbook/schema.ts";
import type { Store } from "./databases.ts";
import { readSources } from "./playbook-sources.ts";
import type { PlaybookFrom, PlaybookRow, PlaybookTrouble } from "./rows.ts";

/** The playbook that everything here is checked against. */
export interface PlaybookInForce {
  readonly playbook: Playbook;
  /** What notes and outcomes remember of it: `playbookRef`. */
  readonly ref: string;
  readonly from: PlaybookFrom;
  /** Epoch milliseconds; null for the shipped one, which nobody brought in. */
  readonly since: number | null;
}

/** In force until a team has agreed on its own. Its hash is made when somebody asks for it. */
export const SHIPPED_IN_FORCE: PlaybookInForce = {
  playbook: DEFAULT_PLAYBOOK,
  get ref() {
    return playbookRef(DEFAULT_PLAYBOOK);
  },
  from: "shipped",
  since: null,
};

export interface Resolved {
  readonly inForce: PlaybookInForce;
  /** Why it is another one than the sources say. */
  readonly trouble: PlaybookTrouble | null;
}

/**
 * What the first source has given last. A version that this Handrail can no longer read is told, and the
 * newest one that it can read stands in. `known` is not parsed again.
 */
export async function resolvePlaybook(
  store: Store,
  known: PlaybookInForce | null,
  load: LoadParser = loadParser,
): Promise<Resolved> {
  let trouble: PlaybookTrouble | null = null;
  for (const { ref, since } of await readSources(store)) {
    if (ref === null) continue;
    if (known !== null && known.from !== "shipped" && known.ref === ref) {
      return { inForce: known.since === since ? known : { ...known, since }, trouble };
    }
    const opened = await open(store, ref, load);
    if (opened.ok) return { inForce: { ...opened.value, since }, trouble };
    trouble ??= { type: "outdated", what: OUTDATED, issues: opened.failure };
  }
  return trouble === null
    ? { inForce: SHIPPED_IN_FORCE, trouble }
    : { inForce: (await lastReadable(store, load)) ?? SHIPPED_IN_FORCE, trouble };
}

const OUTDATED =
  "This Handrail can no longer read the playbook that was in force. The last one that it can read is used until it is brought in again.";

/** What a kept version says; null when this Handrail can no longer read it. */
export async function openVersion(
  { document }: PlaybookRow,
  load: LoadParser = loadParser,
): Promise<Playbook | null> {
  const parse = await load();
  const opened = parse(document);
  return opened.ok ? opened.value : null;
}

/** Gets what reads a playbook's document. */
export type LoadParser = () => Promise<
  (document: unknown) => Result<Playbook, readonly PlaybookIssue[]>
>;

/**
 * Loaded when it is needed: most sidebars open with the shipped playbook, which nobody has to parse. The
 * worker may load nothing later and brings its own.
 */
async function loadParser() {
  return (await import("../domain/playbook/parse-playbook.ts")).parsePlaybook;
}

/** Every version that was in force here, newest first. */
export async function readVersions({ ops }: Store): Promise<readonly PlaybookRow[]> {
  return ops.playbooks.orderBy("keptAt").reverse().toArray();
}

type Opened = Pick<PlaybookInForce, "playbook" | "ref" | "from">;

async function open(
  { ops }: Store,
  ref: string,
  load: LoadParser,
): Promise<Result<Opened, readonly PlaybookIssue[]>> {
  const row = await ops.playbooks.get(ref);
  if (row === undefined) return fail([{ path: "", reason: "is not kept here any more" }]);
  const parse = await load();
  const opened = parse(row.document);
  return opened.ok ? succeed({ playbook: opened.value, ref, from: row.from }) : opened;
}

async function lastReadable(store: Store, load: LoadParser): Promise<PlaybookInForce | null> {
  for (const row of await readVersions(store)) {
    const playbook = row.from === "shipped" ? null : await openVersion(row, load);
    if (playbook !== null) return { playbook, ref: row.ref, from: row.from, since: row.keptAt };
  }
  return null;
}
