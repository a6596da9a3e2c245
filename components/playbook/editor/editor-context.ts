import { createContext, useContext } from "react";
import type { FieldMessage } from "#components/ui/Field.tsx";
import type { PlaybookIssue } from "#lib/domain/playbook/issue.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { upperFirst } from "#lib/domain/text/upper-first.ts";
import type { Change } from "./editor-store.ts";

/** What every part of the form works with. */
export interface EditorForm {
  readonly draft: Playbook;
  /** `place` is what the change is about ("leadTypes[2].promise"): one field's keystrokes are one step. */
  readonly edit: (change: Change, place: string) => void;
  /** What `parsePlaybook` says about the draft. */
  readonly issues: readonly PlaybookIssue[];
  /** What is worth a thought and stands in nobody's way: `findHints`. */
  readonly hints: readonly PlaybookIssue[];
  /** Entries that are unfolded, as "leadTypes/demo-request". */
  readonly unfolded: ReadonlySet<string>;
  readonly unfold: (entry: string, on: boolean) => void;
  /** Puts the focus on what stands at a place once it is there; `part` is a control of an entry's line. */
  readonly focusOn: (place: string, part?: string) => void;
  /** Says something to whoever does not see the page. */
  readonly announce: (words: string) => void;
}

const EditorContext = createContext<EditorForm | null>(null);

export const EditorFormProvider = EditorContext.Provider;

/** Throws outside an editor: that is a bug, not a state. */
export function useEditorForm(): EditorForm {
  const form = useContext(EditorContext);
  if (form === null) throw new Error("useEditorForm needs an editor above it.");
  return form;
}

/** What is wrong at a place, and what is worth a thought. With `inside`, also at the entries of the list there. */
export function useMessages(place: string, inside = false): readonly FieldMessage[] {
  const { issues, hints } = useEditorForm();
  return [
    ...messagesOf(issues, place, inside, "blocks"),
    ...messagesOf(hints, place, inside, "improve"),
  ];
}

function messagesOf(
  issues: readonly PlaybookIssue[],
  place: string,
  inside: boolean,
  severity: FieldMessage["severity"],
): readonly FieldMessage[] {
  return issues
    .filter(({ path }) => path === place || (inside && path.startsWith(`${place}[`)))
    .map(({ reason }, index) => ({
      id: `${severity === "blocks" ? "issue" : "hint"}-${index}`,
      text: `${upperFirst(reason)}.`,
      severity,
    }));
}
