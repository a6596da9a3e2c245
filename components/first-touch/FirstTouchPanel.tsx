import { useRef } from "react";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { focusControl } from "#components/parts/use-focus-on-refusal.ts";
import { WhoAreYou } from "#components/parts/WhoAreYou.tsx";
import type { Angle } from "#lib/domain/first-touch/angle.ts";
import { recordKeyToString } from "#lib/domain/record.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { AngleList } from "./AngleList.tsx";
import { DraftEditor } from "./DraftEditor.tsx";
import { type Medium, toLanguage } from "./first-touch-text.ts";
import { LogTouch } from "./LogTouch.tsx";
import { NextStepLine } from "./NextStepLine.tsx";
import { OwnText } from "./own-text/OwnText.tsx";
import { ReplaceQuestion } from "./ReplaceQuestion.tsx";
import { useDrafting } from "./use-drafting.ts";
import { type FirstTouchSuggestions, useFirstTouch } from "./use-first-touch.ts";

interface PanelProps {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
}

/** What to do and to say first, why, and the log of having said it (R-FT-01..08). */
export function FirstTouchPanel(props: PanelProps) {
  return <OneRecord key={recordKeyToString(props.view.snapshot.key)} {...props} />;
}

function OneRecord(props: PanelProps) {
  const suggestions = useFirstTouch(props.view.snapshot);
  return suggestions === null ? null : <FirstTouch {...props} {...suggestions} />;
}

function FirstTouch(props: PanelProps & FirstTouchSuggestions) {
  const { view, connection, material, suggestion, nextStep } = props;
  const angles = suggestion.type === "angles" ? suggestion.angles : NO_ANGLES;
  const drafting = useDrafting(view, connection, material, angles);
  const { draft, touchLog } = drafting;
  const editor = useRef<HTMLElement>(null);

  const writeFor = (angle: Angle, medium: Medium) => {
    drafting.write(angle, medium);
    focusControl(editor.current, "body");
  };

  if (!draft.ready) return null;
  return (
    <div className="grid gap-6 p-3">
      {connection.person === null && <WhoAreYou connection={connection} />}
      <NextStepLine nextStep={nextStep} material={material} />
      <AngleList
        suggestion={suggestion}
        material={material}
        inUse={draft.values.angle}
        language={toLanguage(draft.values.language)}
        onUse={drafting.use}
        onDraft={writeFor}
      />
      <DraftEditor
        ref={editor}
        drafting={drafting}
        material={material}
        hasAngles={angles.length > 0}
      />
      <OwnText
        material={material}
        angle={drafting.angle}
        origin={{ values: draft.values, draftId: drafting.draftId, record: view.snapshot.key }}
        onTake={drafting.take}
      />
      <NotSavedNotice failure={draft.notSaved} />
      <LogTouch
        view={view}
        connection={connection}
        values={draft.values}
        onChange={draft.change}
        touchLog={touchLog}
      />
      <ReplaceQuestion
        open={drafting.waitsForYes}
        onAnswer={(replace) => {
          drafting.answer(replace);
          focusControl(editor.current, "body");
        }}
      />
    </div>
  );
}

const NO_ANGLES: readonly Angle[] = [];
