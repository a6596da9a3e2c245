import { useRef } from "react";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { focusControl } from "#components/parts/use-focus-on-refusal.ts";
import { WhoAreYou } from "#components/parts/WhoAreYou.tsx";
import { whyNotNow } from "#components/parts/why-not-now.ts";
import { Button } from "#components/ui/Button.tsx";
import { Dialog } from "#components/ui/Dialog.tsx";
import type { Angle } from "#lib/domain/first-touch/angle.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { AngleList } from "./AngleList.tsx";
import { DraftEditor } from "./DraftEditor.tsx";
import { LogTouch } from "./LogTouch.tsx";
import { useDrafting } from "./use-drafting.ts";
import { useFirstTouch } from "./use-first-touch.ts";

interface PanelProps {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
}

/** What to say first, why, and the log of having said it (R-FT-01..07). */
export function FirstTouchPanel(props: PanelProps) {
  return <FirstTouch key={recordKeyToString(props.view.snapshot.key)} {...props} />;
}

function FirstTouch({ view, connection }: PanelProps) {
  const { material, suggestion } = useFirstTouch(view.snapshot);
  const angles = suggestion.type === "angles" ? suggestion.angles : NO_ANGLES;
  const drafting = useDrafting(view, connection, material, angles);
  const { draft, action } = drafting;
  const editor = useRef<HTMLElement>(null);

  const writeFor = (angle: Angle) => {
    drafting.write(angle);
    focusControl(editor.current, "body");
  };

  if (!draft.ready) return null;
  return (
    <div className="grid gap-6 p-3">
      {connection.person === null && <WhoAreYou connection={connection} />}
      <AngleList
        suggestion={suggestion}
        material={material}
        inUse={drafting.angle}
        onUse={drafting.use}
        onDraft={writeFor}
      />
      <DraftEditor
        ref={editor}
        values={draft.values}
        findings={drafting.findings}
        onChange={draft.change}
        onLanguage={drafting.changeLanguage}
      />
      <NotSavedNotice failure={draft.notSaved} />
      <LogTouch
        values={draft.values}
        onChange={draft.change}
        action={action}
        whyNot={whyNotNow(connection, action.armed)}
        again={(view.snapshot.handoff.firstTouchAt ?? null) !== null}
        onLog={() => void drafting.log()}
      />
      <ReplaceQuestion
        open={drafting.waitsForYes !== null}
        onAnswer={(replace) => {
          drafting.answer(replace);
          focusControl(editor.current, "body");
        }}
      />
    </div>
  );
}

/** Words that somebody wrote are never replaced without a yes. */
function ReplaceQuestion(props: { open: boolean; onAnswer: (replace: boolean) => void }) {
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onAnswer(false)}
      title="Replace what you wrote?"
      description="The draft holds your own words. A new draft would take their place."
      actions={
        <>
          <Button onClick={() => props.onAnswer(false)}>Keep my words</Button>
          <Button variant="danger" onClick={() => props.onAnswer(true)}>
            Replace them
          </Button>
        </>
      }
    />
  );
}

const NO_ANGLES: readonly Angle[] = [];
