import { fail, type Outcome, succeed } from "../../domain/failure.ts";

/** One page of a list, and the cursor of the next one; null after the last. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly after: string | null;
}

/** Far more pages than any of our lists has. */
const PAGES_MAX = 50;

/**
 * Reads a list to its end. One that does not end, or whose cursor comes again, is no list of a CRM's: it
 * must not keep the worker busy for ever (P10.3).
 */
export async function readPages<Row>(
  path: string,
  readPage: (after: string | null) => Promise<Outcome<Page<Row>>>,
): Promise<Outcome<readonly Row[]>> {
  const rows: Row[] = [];
  const cursors = new Set<string>();
  let after: string | null = null;
  while (cursors.size < PAGES_MAX) {
    const read: Outcome<Page<Row>> = await readPage(after);
    if (!read.ok) return read;
    rows.push(...read.value.rows);
    after = read.value.after;
    if (after === null) return succeed(rows);
    if (cursors.has(after)) return fail({ type: "bad-reply", path, detail: REPEATS });
    cursors.add(after);
  }
  return fail({ type: "bad-reply", path, detail: "The list does not end." });
}

export const REPEATS = "The list begins again in place of going on.";
