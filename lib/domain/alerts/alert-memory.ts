import { z } from "zod";

const moment = z.number();

/** What was told of one lead. */
const toldSchema = z.object({
  /** Of the lead. */
  id: z.string().max(400),
  /** Each thing that was told, once: what was owed, and whether it was a warning or a miss. */
  marks: z.array(z.string().max(200)).readonly(),
  at: moment,
});

/** What this browser has told already. Outlives the worker and the browser's restart. */
export const alertMemorySchema = z.object({
  told: z.array(toldSchema).readonly(),
  /** When the latest notifications about single leads were shown. */
  singles: z.array(moment).readonly(),
  /** When the last summary was; null before the first. */
  summaryAt: moment.nullable(),
  /** The ids of what was shown and not taken away. */
  up: z.array(z.string().max(420)).readonly(),
});

export type AlertMemory = Readonly<z.infer<typeof alertMemorySchema>>;

export const NOTHING_TOLD: AlertMemory = { told: [], singles: [], summaryAt: null, up: [] };

/** A lead that is gone is remembered this long: it may only have been away from the cache. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** More rounds of one lead than this are not remembered. */
const MARKS_KEPT = 24;

/** What was told, by lead. */
export function toldMarks({ told }: AlertMemory): ReadonlyMap<string, readonly string[]> {
  return new Map(told.map(({ id, marks }) => [id, marks]));
}

/** The memory with these things told as well, and without leads that are long gone. */
export function rememberTold(
  memory: AlertMemory["told"],
  news: readonly { readonly id: string; readonly marks: readonly string[] }[],
  open: ReadonlySet<string>,
  now: number,
): AlertMemory["told"] {
  const byId = new Map(memory.map((it) => [it.id, it]));
  for (const { id, marks } of news) {
    const all = new Set([...(byId.get(id)?.marks ?? []), ...marks]);
    byId.set(id, { id, marks: [...all].slice(-MARKS_KEPT), at: now });
  }
  return [...byId.values()].filter(({ id, at }) => open.has(id) || Math.abs(now - at) < KEPT_MS);
}
