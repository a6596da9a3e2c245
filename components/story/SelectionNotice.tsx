import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useScreen } from "#components/data/screen-store.ts";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import { Name } from "#components/ui/Name.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { addSelection, discardSelection } from "#lib/commands/selection-commands.ts";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import { displayLine } from "#lib/domain/text/display-text.ts";
import { quoteText } from "#lib/domain/text/quote-text.ts";
import { shortenText } from "#lib/domain/text/shorten-text.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import type { WaitingSelection } from "#lib/store/selection-inbox.ts";
import { selectionIntoForm } from "./selection-into-form.ts";
import { touchDraftId } from "./touch-form-id.ts";
import { useTalkSides } from "./touch-form-sides.ts";

/** Text from another page that waits for a record: where to, or away with it. The oldest first. */
export function SelectionNotice(props: {
  readonly selections: readonly [WaitingSelection, ...WaitingSelection[]];
  readonly view: RecordView | null;
  readonly connection: ConnectionRow | null;
  /** The text stands in the form "Add a touch" now. */
  readonly onAdded: () => void;
}) {
  const { view, connection } = props;
  const { deps } = useHandrail();
  const set = useScreen((screen) => screen.set);
  const [trouble, setTrouble] = useState<StorageFailure | null>(null);
  const [selection, ...others] = props.selections;
  const choose = () => set({ paletteOpen: true });
  const discard = async () => {
    const done = await discardSelection(deps, selection);
    setTrouble(done.ok ? null : done.failure);
  };
  return (
    <section aria-label="Selected text" className="grid gap-2">
      <Notice
        tone="info"
        title={
          <>
            Text you selected
            {selection.host !== "" && (
              <>
                {" "}
                on <Name text={selection.host} unknown="" />
              </>
            )}
            {others.length > 0 && `, and ${others.length} more`}
          </>
        }
        actions={
          <>
            {view !== null && connection !== null && (
              <AddButton
                {...{ view, connection, selection }}
                onAdded={props.onAdded}
                onTrouble={setTrouble}
              />
            )}
            <Button onClick={choose}>
              {view === null ? "Choose a record" : "Choose another record"}
            </Button>
            <Button variant="quiet" onClick={() => void discard()}>
              Discard
            </Button>
          </>
        }
      >
        <p className="[overflow-wrap:anywhere]">
          {quoteText(shortenText(displayLine(selection.text), SHOWN))}
        </p>
      </Notice>
      <NotSavedNotice failure={trouble} />
    </section>
  );
}

function AddButton(props: {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
  readonly selection: WaitingSelection;
  readonly onAdded: () => void;
  readonly onTrouble: (failure: StorageFailure | null) => void;
}) {
  const { deps } = useHandrail();
  const armed = useScreen((screen) => screen.paired);
  const { snapshot } = props.view;
  const sides = useTalkSides(snapshot, props.connection);
  const add = async () => {
    const added = await addSelection(deps, props.selection, touchDraftId(snapshot.key), (typed) =>
      selectionIntoForm(typed, props.selection, sides, deps.now()),
    );
    props.onTrouble(added.ok ? null : added.failure);
    if (added.ok && added.value) props.onAdded();
  };
  return (
    <Button
      variant="primary"
      disabledReason={armed ? null : "Waiting for the page to vouch for this sidebar."}
      onClick={() => void add()}
    >
      <span className="min-w-0 [overflow-wrap:anywhere]">
        Add to <Name text={snapshot.name} unknown="this record" />
      </span>
    </Button>
  );
}

/** Enough to recognise it by, in characters. */
const SHOWN = 140;
