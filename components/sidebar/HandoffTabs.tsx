import { lazy, Suspense } from "react";
import { HANDOFF_TABS, type HandoffTab, useScreen } from "#components/data/screen-store.ts";
import { StoryPanel } from "#components/story/StoryPanel.tsx";
import { Boundary } from "#components/ui/Boundary.tsx";
import { Skeleton } from "#components/ui/Skeleton.tsx";
import { Tabs } from "#components/ui/Tabs.tsx";
import type { Owner } from "#lib/domain/snapshot.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { BrokenPart } from "./BrokenPart.tsx";

// The story is in the first paint. The others bring forms, rules and lists with them, so each is fetched
// when it is first opened.
const NotePanel = lazy(async () => ({
  default: (await import("#components/note/NotePanel.tsx")).NotePanel,
}));
const FirstTouchPanel = lazy(async () => ({
  default: (await import("#components/first-touch/FirstTouchPanel.tsx")).FirstTouchPanel,
}));
const OutcomePanel = lazy(async () => ({
  default: (await import("#components/outcome/OutcomePanel.tsx")).OutcomePanel,
}));
const QualificationSection = lazy(async () => ({
  default: (await import("#components/qualification/QualificationSection.tsx"))
    .QualificationSection,
}));
const RoutingSection = lazy(async () => ({
  default: (await import("#components/routing/RoutingSection.tsx")).RoutingSection,
}));

export const TAB_LABELS = {
  story: "Story",
  note: "Note",
  "first-touch": "First touch",
  outcome: "Outcome",
} as const satisfies Record<HandoffTab, string>;

/** The tab list "Handoff" over the four parts of the work on one record. */
export function HandoffTabs(props: {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
  readonly owners: readonly Owner[];
  readonly adding: boolean;
  readonly onAdding: (open: boolean) => void;
  /** Whether the keys 1 to 4 select a tab. */
  readonly numberKeys: boolean;
}) {
  const { view, connection } = props;
  const tab = useScreen((screen) => screen.tab);
  const set = useScreen((screen) => screen.set);
  const panels = {
    story: () => (
      <StoryPanel
        view={view}
        connection={connection}
        owners={props.owners}
        adding={props.adding}
        onAdding={props.onAdding}
      />
    ),
    note: () => (
      <>
        <QualificationSection view={view} connection={connection} openWhileWorked={false} />
        <RoutingSection view={view} connection={connection} />
        <NotePanel view={view} connection={connection} />
      </>
    ),
    "first-touch": () => <FirstTouchPanel view={view} connection={connection} />,
    outcome: () => (
      <>
        <QualificationSection view={view} connection={connection} openWhileWorked />
        <OutcomePanel view={view} connection={connection} />
      </>
    ),
  } as const satisfies Record<HandoffTab, () => unknown>;
  return (
    <Tabs
      label="Handoff"
      tabs={HANDOFF_TABS.map((id, index) => ({
        id,
        label: TAB_LABELS[id],
        shortcut: props.numberKeys ? String(index + 1) : undefined,
      }))}
      selected={tab}
      onSelect={(id) => set({ tab: id })}
      panel={(id) => (
        <Boundary
          fallback={(error, retry) => (
            <BrokenPart part={TAB_LABELS[id]} error={error} onRetry={retry} />
          )}
        >
          <Suspense
            fallback={
              <div className="p-3">
                <Skeleton label={`Opening ${TAB_LABELS[id]}`} lines={[40, 95, 40, 95, 40, 95]} />
              </div>
            }
          >
            {panels[id]()}
          </Suspense>
        </Boundary>
      )}
    />
  );
}
