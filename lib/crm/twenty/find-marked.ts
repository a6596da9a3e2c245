import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { FoundNote } from "../../domain/gateway.ts";
import type { TaskWrite, TimelineNoteWrite } from "../../domain/write.ts";
import { bearsMarker } from "../values/bears-marker.ts";
import type { MarkedRequest } from "./create-marked.ts";
import { markdownToText } from "./markdown.ts";
import { bodySelection, toMarkdown, wordsOf } from "./note-body.ts";
import { isRecordId, NOTE, TASK, targetsOf } from "./paths.ts";
import { readAllRows } from "./read-rows.ts";
import { readText, valueAt } from "./text.ts";
import { NO_TASKS } from "./tied.ts";
import { hasTasks, targetColumn } from "./workspace.ts";

/** All copies of a note or a task at the record, oldest first, through the record's own list of them. */
export async function findMarked(
  { call, object, recordId, workspace }: MarkedRequest,
  write: TimelineNoteWrite | TaskWrite,
): Promise<Outcome<readonly FoundNote[]>> {
  if (!isRecordId(recordId)) return fail({ type: "not-found" });
  const isTask = write.kind === "task";
  if (isTask && !hasTasks(workspace)) return fail(NO_TASKS);
  const copied = isTask ? TASK : NOTE;
  const { one } = copied;
  const more = isTask ? "status " : "";
  const selection = `id createdAt updatedAt deletedAt ${one} { id createdAt deletedAt ${more}${bodySelection(workspace)} }`;
  const targets = await readAllRows(call, {
    object: targetsOf(copied),
    selection,
    filter: { [targetColumn(workspace, object.one)]: { eq: recordId } },
  });
  if (!targets.ok) return targets;
  const ours = markdownToText(toMarkdown(write));
  const rows = byAge(targets.value.map((target) => valueAt(target, one)));
  return succeed(rows.flatMap((row) => toFound(row, write.marker, ours)));
}

/** One note may be tied to the record twice. */
function byAge(rows: readonly unknown[]): readonly unknown[] {
  const byId = new Map(rows.map((row) => [readText(row, "id"), row]));
  const age = (row: unknown) => `${readText(row, "createdAt") ?? ""} ${readText(row, "id")}`;
  return [...byId.values()].toSorted((left, right) => age(left).localeCompare(age(right)));
}

function toFound(row: unknown, marker: string, ours: string): readonly FoundNote[] {
  const remoteId = readText(row, "id");
  if (remoteId === null || readText(row, "deletedAt") !== null) return [];
  const text = wordsOf(row) ?? "";
  // A task that somebody has ticked off bears their work: it counts as edited.
  const isDone = readText(row, "status") === "DONE";
  return bearsMarker(text, marker) ? [{ remoteId, edited: isDone || text !== ours }] : [];
}
