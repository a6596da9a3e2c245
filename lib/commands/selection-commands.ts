import { discardDraft, draftRows, readDraft } from "../store/draft-journal.ts";
import { moveSelection, type WaitingSelection } from "../store/selection-inbox.ts";
import type { CommandDeps } from "./deps.ts";
import { keep, type Saved } from "./storage-failure.ts";

/**
 * Moves a selection into the form with this id. `fill` says what the form then holds, from what stands in it
 * already. Answers false when another window was faster; the text is in that window's form then.
 */
export function addSelection(
  deps: CommandDeps,
  selection: WaitingSelection,
  draftId: string,
  fill: (typed: Readonly<Record<string, string>>) => Readonly<Record<string, string>>,
): Promise<Saved<boolean>> {
  return keep(async () => {
    const draft = await readDraft(deps.store, draftId);
    const lastTyped = Math.max(0, ...Object.values(draft?.savedAt ?? {}));
    // A clock that was set back must not make it look older than what it stands beside.
    const savedAt = Math.max(deps.now(), lastTyped + 1);
    const rows = draftRows(draftId, fill(draft?.values ?? {}), savedAt);
    return moveSelection(deps.store, selection.id, rows);
  });
}

/** Throws a selection away, because the person said so. */
export function discardSelection(
  deps: CommandDeps,
  selection: WaitingSelection,
): Promise<Saved<void>> {
  return keep(() => discardDraft(deps.store, selection.id));
}
