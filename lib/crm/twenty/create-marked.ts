import { type Failure, fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { MarkedText } from "../values/note-html.ts";
import type { Call } from "./call.ts";
import { TEXT_MAX } from "./capabilities.ts";
import { bodyFields, toMarkdown } from "./note-body.ts";
import { isRecordId, type TwentyObject } from "./paths.ts";
import { readByIds } from "./read-by-ids.ts";
import { createTied } from "./tied.ts";
import { isArchived } from "./to-domain.ts";
import { targetColumn, type Workspace } from "./workspace.ts";

/** The record that a note or a task belongs to. */
export interface MarkedRequest {
  readonly call: Call;
  readonly object: TwentyObject;
  readonly recordId: string;
  readonly workspace: Workspace;
}

/** What is to be made: its kind, ids that every repeat makes alike, and its fields beside the words. */
interface ToMake {
  readonly made: TwentyObject;
  readonly id: string;
  readonly targetId: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * Creates a note or a task and ties it to the record, both under ids that are made of the marker. A repeat
 * finds what is there already and adds what is missing: also after the first try was cut off between the two.
 */
export async function createMarked(
  { call, object, recordId, workspace }: MarkedRequest,
  { made, id, targetId, fields }: ToMake,
  write: MarkedText,
): Promise<Outcome<{ remoteId: string }>> {
  if (!isRecordId(recordId)) return fail({ type: "not-found" });
  const markdown = toMarkdown(write);
  if (markdown.length > TEXT_MAX) return fail(tooLong(made, markdown.length));
  const alive = await checkRecord(call, object, recordId);
  if (!alive.ok) return alive;
  const created = await createTied(call, {
    object: made,
    row: { id, ...fields, ...bodyFields(markdown, workspace) },
    target: {
      id: targetId,
      [`${made.one}Id`]: id,
      [targetColumn(workspace, object.one)]: recordId,
    },
    selection: "id updatedAt",
  });
  return created.ok ? succeed({ remoteId: id }) : created;
}

/** Twenty ties notes to records in the trash without a word, and leaves a note alone that it cannot tie. */
async function checkRecord(
  call: Call,
  object: TwentyObject,
  recordId: string,
): Promise<Outcome<null>> {
  const read = await readByIds(call, object, [recordId], "id updatedAt deletedAt");
  if (!read.ok) return read;
  const [row] = read.value;
  if (row === undefined) return fail({ type: "not-found" });
  return isArchived(row) ? fail({ type: "archived" }) : succeed(null);
}

function tooLong({ one }: TwentyObject, length: number): Failure {
  const message = `The ${one} needs ${length} characters in Twenty; Handrail writes at most ${TEXT_MAX}. Shorten it.`;
  return { type: "rejected", issues: [{ field: null, message }] };
}
