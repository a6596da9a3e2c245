import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import { parseAnswer } from "../http/read-reply.ts";
import type { Call, GraphqlAnswer } from "./call.ts";
import { checkedId } from "./literal.ts";
import type { TwentyObject } from "./paths.ts";
import { rowSchema, type TwentyRow } from "./schema.ts";

/** One change of one record. */
export interface RowChange {
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The stamp that the record must still bear, null for a write without a condition. */
  readonly ifVersion: string | null;
}

/** What became of a change: the record as it is now, or `changed` when it bore another stamp. */
export type Written = TwentyRow | "changed";

/**
 * Sends several changes in one request; one outcome each, in the order given. The server does them one
 * after the other and answers for each. A request that is refused as a whole is halved until the change
 * at fault stands alone.
 */
export async function writeRows(
  call: Call,
  object: TwentyObject,
  selection: string,
  changes: readonly RowChange[],
): Promise<readonly Outcome<Written>[]> {
  if (changes.length === 0) return [];
  const name = `Update${object.many.charAt(0).toUpperCase()}${object.many.slice(1)}`;
  const answer = await call.graphql({ ...toMutation(name, object, selection, changes), name });
  if (answer.ok) {
    return changes.map((change, index) => readOne(answer.value, index, change, name));
  }
  if (answer.failure.type !== "rejected" || changes.length === 1) {
    return changes.map(() => answer);
  }
  const middle = Math.ceil(changes.length / 2);
  const first = await writeRows(call, object, selection, changes.slice(0, middle));
  return [...first, ...(await writeRows(call, object, selection, changes.slice(middle)))];
}

function toMutation(
  name: string,
  { one, many, type }: TwentyObject,
  selection: string,
  changes: readonly RowChange[],
) {
  const declared: string[] = [];
  const parts: string[] = [];
  const variables: Record<string, unknown> = {};
  const upper = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  for (const [index, { id, data, ifVersion }] of changes.entries()) {
    declared.push(`$d${index}: ${type}UpdateInput!`);
    variables[`d${index}`] = data;
    if (ifVersion === null) {
      parts.push(
        `p${index}: update${upper(one)}(id: ${checkedId(id)}, data: $d${index}) { ${selection} }`,
      );
      continue;
    }
    declared.push(`$f${index}: ${type}FilterInput!`);
    variables[`f${index}`] = unchangedSince(id, ifVersion);
    parts.push(
      `p${index}: update${upper(many)}(filter: $f${index}, data: $d${index}) { ${selection} }`,
    );
  }
  const query = `mutation ${name}(${declared.join(", ")}) { ${parts.join(" ")} }`;
  return { query, variables, effect: "write" } as const;
}

/** The stamp is stored in microseconds and shown in milliseconds: it lies somewhere in the one that is shown. */
function unchangedSince(id: string, version: string) {
  const until = new Date(Date.parse(version) + 1).toISOString();
  return {
    and: [{ id: { eq: id } }, { updatedAt: { gte: version } }, { updatedAt: { lt: until } }],
  };
}

function readOne(
  { data, gaps }: GraphqlAnswer,
  index: number,
  { id, ifVersion }: RowChange,
  path: string,
): Outcome<Written> {
  const alias = `p${index}`;
  const gap = gaps.find((one) => one.path[0] === alias);
  if (gap !== undefined) return fail(gap.failure);
  const value = data[alias];
  if (value === null || value === undefined) return fail(UNANSWERED);
  const [first, second] = Array.isArray(value) ? value : [value];
  if (first === undefined && ifVersion !== null) return succeed("changed");
  const row = parseAnswer(first, rowSchema, { effect: "write", path });
  if (!row.ok) return row;
  return second === undefined && row.value.id === id ? row : fail(OTHER_RECORD);
}

const UNANSWERED: Failure = {
  type: "unknown",
  cause: "bad-reply",
  detail: "Twenty's answer does not say what became of this record.",
};

const OTHER_RECORD: Failure = {
  type: "unknown",
  cause: "bad-reply",
  detail: "Twenty answered for another record than the one that was written.",
};
