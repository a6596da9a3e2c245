import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import { parseAnswer } from "../http/read-reply.ts";
import type { Call, Gap } from "./call.ts";
import { isTaken } from "./errors.ts";
import { checkedId } from "./literal.ts";
import { isRecordId, type TwentyObject } from "./paths.ts";
import { rowSchema, type TwentyRow } from "./schema.ts";

/** A note or a task and its tie to a record, both under ids of our own making. */
export interface Tied {
  readonly object: TwentyObject;
  readonly row: { readonly id: string } & Readonly<Record<string, unknown>>;
  readonly target: { readonly id: string } & Readonly<Record<string, string>>;
  /** What is read of what was made; `id` and `updatedAt` among it. */
  readonly selection: string;
}

/**
 * Makes a note or a task and ties it to its record. A repeat finds what is there already and adds what is
 * missing: also after the first try was cut off between the two. Answers with what was made, or with
 * `there` when one with this id was there before, be it in the trash.
 */
export async function createTied(
  call: Call,
  { object, row, target, selection }: Tied,
): Promise<Outcome<TwentyRow | "there">> {
  const { one, type } = object;
  const [name, tieName] = [`create${type}`, `create${type}Target`];
  const answer = await call.graphql({
    name: `Create${type}`,
    query: `mutation Create${type}($${one}: ${type}CreateInput!, $target: ${type}TargetCreateInput!) { ${name}(data: $${one}) { ${selection} } ${tieName}(data: $target) { id } }`,
    variables: { [one]: row, target },
    effect: "write",
  });
  if (!answer.ok) return answer;
  const { data, gaps } = answer.value;
  const trouble = gapAt(gaps, name);
  if (trouble !== null && !isTaken(trouble)) return fail(trouble);
  const created = trouble === null ? readRow(data[name], row.id, name) : succeed("there" as const);
  if (!created.ok || hasId(data[tieName], target.id)) return created;
  const gap = gapAt(gaps, tieName);
  if (gap !== null) return isTaken(gap) ? created : fail(gap);
  // What is there already ends some servers' work before the tie: it goes alone.
  if (trouble === null) return fail(UNANSWERED);
  const tied = await tie(call, object, target);
  return tied.ok ? created : tied;
}

/** Ties what is there to its record; a tie that is there already counts as done. */
export async function tie(
  call: Call,
  { type }: TwentyObject,
  target: Tied["target"],
): Promise<Outcome<null>> {
  const part = `create${type}Target`;
  const answer = await call.graphql({
    name: `Tie${type}`,
    query: `mutation Tie${type}($target: ${type}TargetCreateInput!) { ${part}(data: $target) { id } }`,
    variables: { target },
    effect: "write",
  });
  if (!answer.ok) return isTaken(answer.failure) ? succeed(null) : answer;
  const trouble = gapAt(answer.value.gaps, part);
  if (trouble !== null) return isTaken(trouble) ? succeed(null) : fail(trouble);
  return hasId(answer.value.data[part], target.id) ? succeed(null) : fail(UNANSWERED);
}

/** Moves a note or a task to the trash, from where it can be restored. One that is gone counts as done. */
export async function deleteTied(
  call: Call,
  { type }: TwentyObject,
  remoteId: string,
): Promise<Outcome<null>> {
  if (!isRecordId(remoteId)) return fail({ type: "not-found" });
  const part = `delete${type}`;
  const answer = await call.graphql({
    name: `Delete${type}`,
    query: `mutation Delete${type} { ${part}(id: ${checkedId(remoteId)}) { id } }`,
    effect: "write",
  });
  const failure = answer.ok ? gapAt(answer.value.gaps, part) : answer.failure;
  if (failure !== null) return failure.type === "not-found" ? succeed(null) : fail(failure);
  const isDone = answer.ok && hasId(answer.value.data[part], remoteId);
  return isDone ? succeed(null) : fail(UNANSWERED);
}

export function gapAt(gaps: readonly Gap[], part: string): Failure | null {
  return gaps.find(({ path }) => path[0] === part)?.failure ?? null;
}

export function hasId(part: unknown, id: string): boolean {
  return typeof part === "object" && part !== null && "id" in part && part.id === id;
}

function readRow(part: unknown, id: string, path: string): Outcome<TwentyRow> {
  if (!hasId(part, id)) return fail(UNANSWERED);
  return parseAnswer(part, rowSchema, { effect: "write", path });
}

/** An admin can switch whole kinds of records off, and a key's role can hide them. */
export const NO_TASKS: Failure = {
  type: "forbidden",
  missingScopes: [],
  detail: "This Twenty workspace shows no tasks to the key. An admin can switch them on.",
};

const UNANSWERED: Failure = {
  type: "unknown",
  cause: "bad-reply",
  detail: "Twenty's answer does not say what became of the request.",
};
