import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import { REPEATS, readPages } from "../http/read-pages.ts";
import { parseAnswer } from "../http/read-reply.ts";
import type { Call, Gap } from "./call.ts";
import { PAGE } from "./capabilities.ts";
import { isSpoiled } from "./errors.ts";
import type { TwentyObject } from "./paths.ts";
import { listSchema, rowSchema, type TwentyRow } from "./schema.ts";

/** A filter in GraphQL's form: by field, or of filters. */
export type Filter = Readonly<Record<string, unknown>>;

export interface RowsRequest {
  readonly object: TwentyObject;
  /** What of each row is read, with and without the numbers that could be spoilt. */
  readonly selection: string;
  readonly withoutNumbers: string;
  readonly filter: Filter;
  readonly first: number;
  /** Only rows after this one by id; null from the start. */
  readonly afterId: string | null;
  /** Anything but the ids is for a single page: pages by time stick or end early. */
  readonly order?: keyof typeof ORDERS;
}

const ORDERS = {
  id: "{ id: AscNullsFirst }",
  newest: "{ updatedAt: DescNullsLast }",
  oldest: "{ updatedAt: AscNullsFirst }",
} as const;

export interface Rows {
  readonly rows: readonly TwentyRow[];
  /** Whether there are more. The server's totals are not to be trusted. */
  readonly more: boolean;
  /** Ids of rows that hold a number which is none: it was left out. */
  readonly spoiled: ReadonlySet<string>;
}

/**
 * One page of records by id. We name the place where a page starts ourselves: the server's own cursors are
 * made of what it shows, which is not what it sorts by.
 */
export async function readRows(call: Call, request: RowsRequest): Promise<Outcome<Rows>> {
  const read = await ask(call, request, request.selection);
  if (!read.ok) return read;
  if (read.value.gap === null) return checked(request, read.value.rows);
  if (!isSpoiled(read.value.gap.message)) return fail(read.value.gap.failure);
  const { rows } = read.value;
  if (rows !== null) return checked(request, rows);
  // The server gave nothing at all because of one number: everything but the numbers can be read.
  const again = await ask(call, request, request.withoutNumbers);
  if (!again.ok) return again;
  if (again.value.gap !== null) return fail(again.value.gap.failure);
  const all = (again.value.rows?.rows ?? []).map(({ id }) => id);
  const found = again.value.rows;
  return checked(request, found === null ? null : { ...found, spoiled: new Set(all) });
}

interface Asked {
  readonly rows: Rows | null;
  readonly gap: Gap | null;
}

async function ask(
  call: Call,
  { object, filter, first, afterId, order = "id" }: RowsRequest,
  selection: string,
): Promise<Outcome<Asked>> {
  const { many, type } = object;
  const name = `List${type}`;
  const both = afterId === null ? filter : { and: [filter, { id: { gt: afterId } }] };
  const answer = await call.graphql({
    name,
    query: `query ${name}($filter: ${type}FilterInput, $first: Int) { ${many}(filter: $filter, orderBy: [${ORDERS[order]}], first: $first) { edges { node { ${selection} } } pageInfo { hasNextPage } } }`,
    variables: { filter: both, first },
    effect: "read",
  });
  if (!answer.ok) return answer;
  const { data, gaps } = answer.value;
  const [gap = null] = gaps;
  const other = gaps.find(({ message }) => !isSpoiled(message)) ?? null;
  const part = data[many];
  if (other !== null || part === null || part === undefined) {
    return gap === null ? fail(NOTHING(name)) : succeed({ rows: null, gap: other ?? gap });
  }
  const parsed = parseAnswer(part, listSchema(rowSchema), { effect: "read", path: name });
  if (!parsed.ok) return parsed;
  const rows = parsed.value.edges.map(({ node }) => node);
  const spoiled = new Set(gaps.flatMap(({ path }) => idAt(rows, path)));
  return succeed({
    rows: { rows, more: parsed.value.pageInfo?.hasNextPage === true, spoiled },
    gap,
  });
}

/** `[people, edges, 3, node, company, employees]` names the fourth row. */
function idAt(rows: readonly TwentyRow[], path: readonly (string | number)[]): readonly string[] {
  const index = path.find((step) => typeof step === "number");
  const row = typeof index === "number" ? rows[index] : undefined;
  return row === undefined ? [] : [row.id];
}

function checked({ afterId, object }: RowsRequest, rows: Rows | null): Outcome<Rows> {
  if (rows === null) return fail(NOTHING(object.many));
  const [first] = rows.rows;
  const isRepeated = afterId !== null && first !== undefined && first.id <= afterId;
  // A page that goes on after nothing would go on for ever.
  const isEndless = rows.more && first === undefined;
  if (!isRepeated && !isEndless) return succeed(rows);
  return fail({ type: "bad-reply", path: object.many, detail: REPEATS });
}

const NOTHING = (path: string): Failure => ({
  type: "bad-reply",
  path,
  detail: "The list is missing.",
});

/** All rows that pass the filter, by id, as many pages as it takes. For what holds no number. */
export async function readAllRows(
  call: Call,
  request: Pick<RowsRequest, "object" | "selection" | "filter">,
): Promise<Outcome<readonly TwentyRow[]>> {
  return readPages(request.object.many, async (afterId) => {
    const read = await readRows(call, {
      ...request,
      withoutNumbers: request.selection,
      first: PAGE,
      afterId,
    });
    if (!read.ok) return read;
    const after = read.value.more ? (read.value.rows.at(-1)?.id ?? null) : null;
    return succeed({ rows: read.value.rows, after });
  });
}

/** A filter that finds rows in the trash beside the living ones: a filter without it hides them. */
export const LIVING_OR_NOT: Filter = {
  or: [{ deletedAt: { is: "NULL" } }, { deletedAt: { is: "NOT_NULL" } }],
};
