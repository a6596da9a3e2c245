import type { Failure } from "../domain/failure.ts";
import type { ChangesCursor, DayAllowance } from "../domain/gateway.ts";
import type { ObjectType } from "../domain/record.ts";
import { type ReplayLead, toReplayLead } from "../domain/routing/replay-lead.ts";
import type { MessageAnswer } from "../messages/messages.ts";
import type { ConnectionRow } from "../store/rows.ts";
import { createDayBudget, type DayBudget } from "./day-budget.ts";
import type { CommandDeps } from "./deps.ts";
import { untilAborted } from "./until-aborted.ts";

/** How many pages a reading may take, of a few calls each, so that what sales does meanwhile is not held up by it. */
export const MOST_PAGES = 100;

export interface ReadLeadsOptions {
  readonly connection: ConnectionRow;
  /** Epoch milliseconds: leads that came or were offered since then. */
  readonly since: number;
  /** Where an earlier reading stopped, to go on from there; null to begin at the beginning. */
  readonly place: LeadsPlace | null;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: LeadsProgress) => void;
}

export interface LeadsProgress {
  readonly pages: number;
  readonly leads: number;
  /** ISO 8601: up to when the list of changes has been read. */
  readonly readUntil: string;
  /** What the CRM says is left of the day's calls; null where it says nothing. */
  readonly allowance: DayAllowance | null;
  /** What a page takes of it, about; null while that is not known. */
  readonly pageCost: number | null;
}

/** Where a reading stopped, and what it had found by then. */
export interface LeadsPlace {
  readonly objectType: ObjectType;
  readonly cursor: ChangesCursor | null;
  readonly found: ReadonlyMap<string, ReplayLead>;
  readonly pages: number;
}

/**
 * `enough-calls`: as many pages as a reading may take; `kept-calls`: what is left of the day's calls is for
 * everybody's work.
 */
export type WhyStopped =
  | { readonly type: "cancelled" | "enough-calls" }
  | { readonly type: "kept-calls"; readonly allowance: DayAllowance }
  | { readonly type: "failed"; readonly failure: Failure };

/** Leads of the last months, and how far they are all of them. */
export interface ReadLeads {
  readonly leads: readonly ReplayLead[];
  /** `cache`: the CRM could not be asked, and these are the leads that are known here. */
  readonly from: "crm" | "cache";
  /** Why not all were read; null when they were. */
  readonly stopped: WhyStopped | null;
  /** ISO 8601: leads that changed after this are missing; null when none are, or none were read in order. */
  readonly readUntil: string | null;
  /** Where it can go on; null when everything was read, or nothing of the CRM. */
  readonly place: LeadsPlace | null;
  /** How many pages were read of the CRM. */
  readonly pages: number;
}

/**
 * Reads the leads of a connection page by page, each once and as it is now. Stops when asked to, when the
 * CRM allows no more for a while, after a hundred pages, and before it takes what the day's calls keep for
 * everybody's work; says then up to when it has read. Without a first page it takes what is known here.
 */
export async function readLeads(deps: CommandDeps, options: ReadLeadsOptions): Promise<ReadLeads> {
  const { connection, since, signal } = options;
  const types = connection.capabilities.handoffObjects;
  const start = options.place === null ? -1 : types.indexOf(options.place.objectType);
  const place = start === -1 ? null : options.place;
  const found = new Map(place?.found);
  const walk: Walk = {
    found,
    cursor: place?.cursor ?? null,
    pages: place?.pages ?? 0,
    mostPages: (place?.pages ?? 0) + MOST_PAGES,
    readUntil: new Date(since).toISOString(),
    budget: createDayBudget(),
  };
  for (const objectType of types.slice(Math.max(0, start))) {
    const stopped = await walkChanges(deps, options, objectType, walk);
    const { pages, cursor, readUntil } = walk;
    if (stopped === null) continue;
    if (stopped.type === "failed" && pages === 0 && !signal.aborted) {
      const leads = await readCached(deps, options);
      return { leads, from: "cache", stopped, readUntil: null, place: null, pages };
    }
    const reached = { objectType, cursor, found, pages };
    return { leads: [...found.values()], from: "crm", stopped, readUntil, place: reached, pages };
  }
  const all = { stopped: null, readUntil: null, place: null, pages: walk.pages };
  return { leads: [...found.values()], from: "crm", ...all };
}

type LeadsAnswer = MessageAnswer<"read-leads-page">;

interface Walk {
  readonly found: Map<string, ReplayLead>;
  /** Of the list that is being read; null at its beginning. */
  cursor: ChangesCursor | null;
  pages: number;
  readonly mostPages: number;
  readUntil: string;
  readonly budget: DayBudget;
}

async function walkChanges(
  deps: CommandDeps,
  { connection, since, signal, onProgress }: ReadLeadsOptions,
  objectType: ObjectType,
  walk: Walk,
): Promise<WhyStopped | null> {
  const question = {
    connectionId: connection.id,
    objectType,
    since: new Date(since).toISOString(),
  };
  walk.readUntil = walk.cursor?.since ?? question.since;
  do {
    if (signal.aborted) return { type: "cancelled" };
    const enough = isEnough(walk);
    if (enough !== null) return enough;
    const page: LeadsAnswer | null = await untilAborted(
      deps.ask("read-leads-page", { ...question, cursor: walk.cursor }),
      signal,
    );
    if (page === null) return { type: "cancelled" };
    if (!page.ok) return { type: "failed", failure: page.failure };
    const { leads, cursor, allowance } = page.value;
    for (const lead of leads) walk.found.set(`${objectType}/${lead.recordId}`, lead);
    walk.cursor = cursor;
    walk.pages += 1;
    walk.readUntil = cursor?.since ?? walk.readUntil;
    walk.budget.note(allowance);
    onProgress({
      pages: walk.pages,
      leads: walk.found.size,
      readUntil: walk.readUntil,
      allowance: walk.budget.allowance(),
      pageCost: walk.budget.pageCost(),
    });
  } while (walk.cursor !== null);
  return null;
}

/** Why no further page may be read; null when one may. */
function isEnough({ pages, mostPages, budget }: Walk): WhyStopped | null {
  if (pages >= mostPages) return { type: "enough-calls" };
  const allowance = budget.allowance();
  return allowance !== null && budget.isSpent() ? { type: "kept-calls", allowance } : null;
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
