import { lazy, Suspense, useMemo, useRef } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useNow } from "#components/ui/use-now.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import { buildStory } from "#lib/domain/story/build-story.ts";
import type { StoryLanguage } from "#lib/domain/story/language.ts";
import type { Story } from "#lib/domain/story/story.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { AlreadyTold } from "./AlreadyTold.tsx";
import { Missing } from "./Missing.tsx";
import { NotePointer } from "./NotePointer.tsx";
import { StoryLanguagePicker } from "./StoryLanguagePicker.tsx";
import { StorySummary } from "./StorySummary.tsx";
import { Touches } from "./Touches.tsx";
import { useStoryLanguage } from "./use-story-language.ts";

/** Only opened on purpose, and it brings every rule about actions with it: not in the first paint. */
const AddTouch = lazy(async () => ({ default: (await import("./AddTouch.tsx")).AddTouch }));
/** Knows every country's numbers. */
const ContactLinks = lazy(async () => ({
  default: (await import("./ContactLinks.tsx")).ContactLinks,
}));

/** Dates in sentences depend on the day, not on the minute. */
const RETELL_EVERY_MS = 60 * 60 * 1000;

interface StoryPanelProps {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
  /** Who the ids in the touches are. */
  readonly owners: readonly Owner[];
  /** Whether the form "Add a touch" is open. */
  readonly adding: boolean;
  readonly onAdding: (open: boolean) => void;
}

/** What happened between the buyer and us, what they told us, and what is missing. */
export function StoryPanel(props: StoryPanelProps) {
  const choice = useStoryLanguage();
  return (
    <div className="grid gap-4 p-3">
      <ToldStory {...props} language={choice.language} />
      <StoryLanguagePicker {...choice} />
    </div>
  );
}

function ToldStory(props: StoryPanelProps & { readonly language: StoryLanguage }) {
  const { view, connection, owners } = props;
  const missing = useRef<HTMLElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const closeForm = () => {
    props.onAdding(false);
    addButton.current?.focus();
  };
  const story = useStory(props);
  return (
    <>
      <div className="grid gap-1">
        <StorySummary
          story={story}
          onShowMissing={() => missing.current?.scrollIntoView({ block: "center" })}
        />
        <Suspense fallback={<div aria-hidden className="h-4.5" />}>
          <ContactLinks snapshot={view.snapshot} />
        </Suspense>
      </div>
      <NotePointer view={view} connection={connection} owners={owners} />
      <Touches
        key={connection.id + view.snapshot.key.recordId}
        sentences={story.sentences}
        language={story.language}
        crm={connection.capabilities.label}
        addRef={addButton}
        onAdd={() => props.onAdding(true)}
        adding={props.adding}
      />
      {props.adding && (
        <Suspense>
          <AddTouch view={view} connection={connection} onClose={closeForm} />
        </Suspense>
      )}
      {view.isListed ? (
        <p className="appear-late max-w-[60ch] text-muted">
          What else happened is not here yet: it comes as soon as {connection.capabilities.label}{" "}
          has been asked.
        </p>
      ) : (
        <>
          <AlreadyTold told={story.alreadyTold} />
          <Missing ref={missing} story={story} />
        </>
      )}
    </>
  );
}

function useStory({
  view: { snapshot },
  owners,
  language,
}: Pick<StoryPanelProps, "view" | "owners"> & { readonly language: StoryLanguage }): Story {
  const { deps, playbook, locale, timeZone } = useHandrail();
  const hour = useNow(deps.now, RETELL_EVERY_MS);
  return useMemo(() => {
    // What was added a moment ago must not be told as something planned.
    const now = new Date(Math.max(hour, deps.now())).toISOString();
    return buildStory({ snapshot, playbook, owners, language, now, locale, timeZone });
  }, [snapshot, playbook, owners, language, hour, deps, locale, timeZone]);
}
