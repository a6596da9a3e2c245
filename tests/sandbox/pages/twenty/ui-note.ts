import { addRow } from "../../seed/twenty-row.ts";
import type { TwentyWorld } from "../../twenty/state.ts";

/** The column of a note's or task's target in which a record of a kind stands. */
export function targetColumn({ settings }: TwentyWorld, kind: string): string {
  return settings.modern
    ? `target${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}Id`
    : `${kind}Id`;
}

/** A note that a colleague writes in the page, tied to its record. */
export function addNoteRows(
  world: TwentyWorld,
  kind: string,
  recordId: string,
  text: string,
): string {
  const noteId = world.random.uuid();
  const words =
    world.settings.richText === "bodyV2"
      ? { bodyV2: { markdown: text, blocknote: "" } }
      : { body: text };
  addRow(world, "note", noteId, world.now(), { title: "Note", ...words });
  addRow(world, "noteTarget", world.random.uuid(), world.now(), {
    noteId,
    [targetColumn(world, kind)]: recordId,
  });
  return noteId;
}
