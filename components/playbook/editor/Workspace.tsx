import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { findHints } from "#lib/domain/playbook/find-hints.ts";
import { placeInWords } from "#lib/domain/playbook/place-in-words.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { PlaybookSectionId } from "#lib/domain/playbook/sections.ts";
import type { WorkingCopyRow } from "#lib/store/rows.ts";
import type { EditedName } from "./edited-name.ts";
import { type EditorForm, EditorFormProvider } from "./editor-context.ts";
import { IssueList } from "./IssueList.tsx";
import { issuesOf } from "./issues-of.ts";
import { entriesAround, sectionOf } from "./place.ts";
import { SectionNav } from "./SectionNav.tsx";
import { SectionForm } from "./sections/SectionForm.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { useEditor } from "./use-editor.ts";
import { useFocusOn } from "./use-focus-on.ts";
import { useUndoKeys } from "./use-undo-keys.ts";

/** One working copy: the tools above, the sections beside, one section's forms. */
export function Workspace(props: {
  readonly name: EditedName;
  readonly row: WorkingCopyRow;
  readonly start: Playbook;
  /** Whether somebody began it just now: the button that they pressed is gone. */
  readonly takesFocus: boolean;
}) {
  const { editor, draft, failure, replaced, noticed } = useEditor(props.row, props.start);
  const [section, setSection] = useState<PlaybookSectionId>("lead-types");
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(NOTHING);
  const [said, announce] = useState("");
  const root = useRef<HTMLDivElement>(null);
  const focusOn = useFocusOn(root);
  const { takesFocus } = props;
  useEffect(() => {
    if (takesFocus) root.current?.focus();
  }, [takesFocus]);
  const checked = useDeferredValue(draft);
  const issues = useMemo(() => issuesOf(checked), [checked]);
  const { deps } = useHandrail();
  const today = new Date(deps.now()).toISOString().slice(0, 10);
  const hints = useMemo(() => findHints(checked, today), [checked, today]);

  const unfold = (entry: string, on: boolean) =>
    setUnfolded((before) => {
      const next = new Set(before);
      if (on) next.add(entry);
      else next.delete(entry);
      return next;
    });
  const show = (place: string) => {
    if (place === "") return;
    setSection(sectionOf(place));
    for (const entry of entriesAround(editor.store.getState().draft, place)) unfold(entry, true);
  };
  const step = (go: () => string | null, did: string) => {
    const before = editor.store.getState().draft;
    const place = go();
    const { back, forth } = editor.steps();
    if (place === null) return announce("There is no such step.");
    const where = place === "" ? "another tab's text" : placeInWords(before, place);
    announce(`${did}: ${where}. Steps back: ${back}, forth: ${forth}.`);
    show(place);
  };
  const undo = () => step(editor.undo, "Undone");
  const redo = () => step(editor.redo, "Done again");
  useUndoKeys(undo, redo);

  const form: EditorForm = {
    draft,
    edit: editor.edit,
    issues,
    hints,
    unfolded,
    unfold,
    focusOn,
    announce,
  };
  const visit = (place: string) => {
    show(place);
    focusOn(place);
  };
  return (
    <EditorFormProvider value={form}>
      <section ref={root} tabIndex={-1} aria-label="Draft" className="grid gap-4 outline-none">
        <Toolbar
          name={props.name}
          draft={draft}
          issues={issues.length}
          steps={editor.steps()}
          onUndo={undo}
          onRedo={redo}
          startedAt={props.row.startedAt}
          isKept={failure === null}
          said={said}
        />
        <NotSavedNotice failure={failure} />
        {replaced && (
          <Notice
            tone="caution"
            title="Another tab changed this draft. What you see is the newest."
            actions={<Button onClick={noticed}>All right</Button>}
          >
            Undo brings back what stood here before.
          </Notice>
        )}
        <IssueList issues={issues} draft={checked} onShow={visit} />
        <IssueList isAdvice issues={hints} draft={checked} onShow={visit} />
        <div className="grid items-start gap-x-8 gap-y-4 min-[56rem]:grid-cols-[12rem_minmax(0,1fr)]">
          <SectionNav current={section} issues={issues} onSelect={setSection} />
          <SectionForm section={section} />
        </div>
      </section>
    </EditorFormProvider>
  );
}

const NOTHING: ReadonlySet<string> = new Set();
