import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { Call } from "./call.ts";
import type { Answers, Step } from "./composite.ts";
import { PATHS } from "./paths.ts";
import { querySchema, type Row } from "./schema.ts";

/** Far more pages than any of our lists has. */
const PAGES_MAX = 50;

/** All rows of a query. `withDeleted` also shows deleted and merged ones. */
export async function queryRows(
  call: Call,
  soql: string,
  { withDeleted = false }: { readonly withDeleted?: boolean } = {},
): Promise<Outcome<readonly Row[]>> {
  const path = withDeleted ? PATHS.queryAll(soql) : PATHS.query(soql);
  const read = await call({ method: "GET", path, effect: "read", schema: querySchema });
  return read.ok ? readRest(call, read.value) : read;
}

/** A query as one step of several. */
export function queryStep(name: string, soql: string, withDeleted = false): Step {
  return { name, method: "GET", path: withDeleted ? PATHS.queryAll(soql) : PATHS.query(soql) };
}

/** All rows of such a step. */
export async function rowsOf(
  call: Call,
  answers: Answers,
  name: string,
): Promise<Outcome<readonly Row[]>> {
  const read = answers.read(name, querySchema);
  return read.ok ? readRest(call, read.value) : read;
}

interface QueryPage {
  readonly records: readonly Row[];
  readonly done: boolean;
  readonly nextRecordsUrl?: string | null | undefined;
}

/**
 * Reads on where an answer was cut: Salesforce does so after 2,000 rows, and sooner where rows are large.
 * A list that does not end, or whose next page is one that was, must not keep the worker busy for ever.
 */
async function readRest(call: Call, first: QueryPage): Promise<Outcome<readonly Row[]>> {
  const rows = [...first.records];
  const seen = new Set<string>();
  let page = first;
  while (!page.done) {
    const path = page.nextRecordsUrl ?? "";
    if (!NEXT_PAGE.test(path))
      return fail(broken("The answer was cut, and does not say where it goes on."));
    if (seen.has(path) || seen.size >= PAGES_MAX)
      return fail(broken("Salesforce's list does not end."));
    seen.add(path);
    const read: Outcome<QueryPage> = await call({
      method: "GET",
      path,
      effect: "read",
      schema: querySchema,
    });
    if (!read.ok) return read;
    page = read.value;
    rows.push(...page.records);
  }
  return succeed(rows);
}

/** The only shape in which the next page may be named: anything else could lead elsewhere. */
const NEXT_PAGE = /^\/services\/data\/v\d{2,3}\.0\/query(All)?\/[\w-]{1,100}$/;

function broken(detail: string) {
  return { type: "bad-reply", path: "query", detail } as const;
}
