import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import { parseAnswer } from "../http/read-reply.ts";
import type { Call, Gap } from "./call.ts";
import { isTaken } from "./errors.ts";
import { rowSchema, type TwentyRow } from "./schema.ts";

/** A note and its tie to a record, both under ids of our own making. */
export interface TiedNote {
  readonly note: { readonly id: string } & Readonly<Record<string, unknown>>;
  readonly target: { readonly id: string } & Readonly<Record<string, string>>;
  /** What is read of the note that was made; `id` and `updatedAt` among it. */
  readonly selection: string;
}

/**
 * Makes a note and ties it to its record. A repeat finds what is there already and adds what is missing:
 * also after the first try was cut off between the two. Answers with the note, or with `there` when one
 * with this id was there before, be it in the trash.
 */
export async function createTiedNote(
  call: Call,
  { note, target, selection }: TiedNote,
): Promise<Outcome<TwentyRow | "there">> {
  const answer = await call.graphql({
    name: "CreateNote",
    query: `mutation CreateNote($note: NoteCreateInput!, $target: NoteTargetCreateInput!) { createNote(data: $note) { ${selection} } createNoteTarget(data: $target) { id } }`,
    variables: { note, target },
    effect: "write",
  });
  if (!answer.ok) return answer;
  const { data, gaps } = answer.value;
  const trouble = gapAt(gaps, "createNote");
  if (trouble !== null && !isTaken(trouble)) return fail(trouble);
  const created =
    trouble === null ? readNote(data["createNote"], note.id) : succeed("there" as const);
  if (!created.ok || hasId(data["createNoteTarget"], target.id)) return created;
  const tie = gapAt(gaps, "createNoteTarget");
  if (tie !== null) return isTaken(tie) ? created : fail(tie);
  // A note that is there already ends some servers' work before the tie: it goes alone.
  if (trouble === null) return fail(UNANSWERED);
  const tied = await tieNote(call, target);
  return tied.ok ? created : tied;
}

/** Ties a note that is there to its record; a tie that is there already counts as done. */
export async function tieNote(call: Call, target: TiedNote["target"]): Promise<Outcome<null>> {
  const answer = await call.graphql({
    name: "TieNote",
    query:
      "mutation TieNote($target: NoteTargetCreateInput!) { createNoteTarget(data: $target) { id } }",
    variables: { target },
    effect: "write",
  });
  if (!answer.ok) return isTaken(answer.failure) ? succeed(null) : answer;
  const trouble = gapAt(answer.value.gaps, "createNoteTarget");
  if (trouble !== null) return isTaken(trouble) ? succeed(null) : fail(trouble);
  return hasId(answer.value.data["createNoteTarget"], target.id) ? succeed(null) : fail(UNANSWERED);
}

export function gapAt(gaps: readonly Gap[], part: string): Failure | null {
  return gaps.find(({ path }) => path[0] === part)?.failure ?? null;
}

export function hasId(part: unknown, id: string): boolean {
  return typeof part === "object" && part !== null && "id" in part && part.id === id;
}

function readNote(part: unknown, id: string): Outcome<TwentyRow> {
  if (!hasId(part, id)) return fail(UNANSWERED);
  return parseAnswer(part, rowSchema, { effect: "write", path: "CreateNote" });
}

export const UNANSWERED: Failure = {
  type: "unknown",
  cause: "bad-reply",
  detail: "Twenty's answer does not say what became of the note.",
};
