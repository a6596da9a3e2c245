import type { Failure } from "../domain/failure.ts";
import type { ChangesCursor } from "../domain/gateway.ts";
import type { ObjectType } from "../domain/record.ts";
import { type ReplayLead, toReplayLead } from "../domain/routing/replay-lead.ts";
import type { MessageAnswer } from "../messages/messages.ts";
import type { ConnectionRow } from "../store/rows.ts";
import type { CommandDeps } from "./deps.ts";
import { untilAborted } from "./until-aborted.ts";

/** How many pages a reading may take, of up to three calls each, so that what sales does meanwhile is not held up by it. */
export const MOST_PAGES = 100;

export interface ReadLeadsOptions {
  readonly connection: ConnectionRow;
  /** Epoch milliseconds: leads that came or were offered since then. */
  readonly since: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: LeadsProgress) => void;
}

export interface LeadsProgress {
  readonly pages: number;
  readonly leads: number;
  /** ISO 8601: up to when the list of changes has been read. */
  readonly readUntil: string;
}

/** Leads of the last months, and how far they are all of them. */
export interface ReadLeads {
  readonly leads: readonly ReplayLead[];
  /** `cache`: the CRM could not be asked, and these are the leads that are known here. */
  readonly from: "crm" | "cache";
  /** Why not all were read; null when they were. */
  readonly stopped:
    | null
    | { readonly type: "cancelled" | "enough-calls" }
    | { readonly type: "failed"; readonly failure: Failure };
  /** ISO 8601: leads that changed after this are missing; null when none are, or none were read in order. */
  readonly readUntil: string | null;
}

/**
 * Reads the leads of a connection page by page, each once and as it is now. Stops when asked to, when the
 * CRM allows no more for a while, and after a hundred calls; says then up to when it has read. Without a
 * first page it takes what is known here.
 */
export async function readLeads(deps: CommandDeps, options: ReadLeadsOptions): Promise<ReadLeads> {
  const { connection, since, signal } = options;
  const found = new Map<string, ReplayLead>();
  const walk: Walk = { found, pages: 0, readUntil: new Date(since).toISOString() };
  for (const objectType of connection.capabilities.handoffObjects) {
    const stopped = await walkChanges(deps, options, objectType, walk);
    if (stopped === null) continue;
    if (stopped.type === "failed" && walk.pages === 0 && !signal.aborted)
      return { leads: await readCached(deps, options), from: "cache", stopped, readUntil: null };
    return { leads: [...found.values()], from: "crm", stopped, readUntil: walk.readUntil };
  }
  return { leads: [...found.values()], from: "crm", stopped: null, readUntil: null };
}

type LeadsAnswer = MessageAnswer<"read-leads-page">;

interface Walk {
  readonly found: Map<string, ReplayLead>;
  pages: number;
  readUntil: string;
}

async function walkChanges(
  deps: CommandDeps,
  { connection, since, signal, onProgress }: ReadLeadsOptions,
  objectType: ObjectType,
  walk: Walk,
): Promise<ReadLeads["stopped"]> {
  const question = {
    connectionId: connection.id,
    objectType,
    since: new Date(since).toISOString(),
  };
  let cursor: ChangesCursor | null = null;
  walk.readUntil = question.since;
  do {
    if (signal.aborted) return { type: "cancelled" };
    if (walk.pages >= MOST_PAGES) return { type: "enough-calls" };
    const page: LeadsAnswer | null = await untilAborted(
      deps.ask("read-leads-page", { ...question, cursor }),
      signal,
    );
    if (page === null) return { type: "cancelled" };
    if (!page.ok) return { type: "failed", failure: page.failure };
    for (const lead of page.value.leads) walk.found.set(`${objectType}/${lead.recordId}`, lead);
    cursor = page.value.cursor;
    walk.pages += 1;
    walk.readUntil = cursor?.since ?? walk.readUntil;
    onProgress({ pages: walk.pages, leads: walk.found.size, readUntil: walk.readUntil });
  } while (cursor !== null);
  return null;
}

async function readCached(
  { store }: CommandDeps,
  { connection, since }: ReadLeadsOptions,
): Promise<readonly ReplayLead[]> {
  const leads: ReplayLead[] = [];
  await store.cache.records
    .where("connectionId")
    .equals(connection.id)
    .each(({ snapshot, presence }) => {
      const lead = presence === "present" ? toReplayLead(snapshot, since) : null;
      if (lead !== null) leads.push(lead);
    });
  return leads;
}
