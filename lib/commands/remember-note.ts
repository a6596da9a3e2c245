import { toPrints } from "../domain/note/copied/prints.ts";
import type { HandoffNote } from "../domain/note/note.ts";
import { recordKeyToString } from "../domain/record.ts";
import type { RecordSnapshot } from "../domain/snapshot.ts";
import { keepAuthoredNote } from "../store/playbook-store.ts";
import type { CommandDeps } from "./deps.ts";
import { keep } from "./storage-failure.ts";

/**
 * Remembers what a note looked like that has just been handed off, so that the next one can be told from
 * a copy of it (M2). The note itself is safe in the outbox by then: where the prints cannot be kept,
 * nothing is lost but one comparison, and nobody is told.
 */
export async function rememberNote(
  deps: CommandDeps,
  { snapshot, note }: { readonly snapshot: RecordSnapshot; readonly note: HandoffNote },
): Promise<void> {
  const { key, name, company, emails } = snapshot;
  const names = [name, company.name].filter((each) => each !== null);
  await keep(() =>
    keepAuthoredNote(deps.store, {
      recordKey: recordKeyToString(key),
      connectionId: key.connectionId,
      buyer: names.join(", ") || (emails[0] ?? ""),
      writtenAt: deps.now(),
      prints: toPrints(note, names),
    }),
  );
}
