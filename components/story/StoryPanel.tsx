import { lazy, Suspense, useMemo, useRef } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { Section } from "#components/ui/Section.tsx";
import { Tag } from "#components/ui/Tag.tsx";
import { useNow } from "#components/ui/use-now.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import { buildStory } from "#lib/domain/story/build-story.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { NotePointer } from "./NotePointer.tsx";
import { ReceiptLinks } from "./ReceiptLinks.tsx";
import { Touches } from "./Touches.tsx";

/** Only opened on purpose, and it brings every rule about actions with it: not in the first paint. */
const AddTouch = lazy(async () => ({ default: (await import("./AddTouch.tsx")).AddTouch }));

/** Dates in sentences depend on the day, not on the minute. */
const RETELL_EVERY_MS = 60 * 60 * 1000;

/** What happened between the buyer and us, what they told us, and what is missing. */
export function StoryPanel(props: {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
  /** Who the ids in the touches are. */
  readonly owners: readonly Owner[];
  /** Whether the form "Add a touch" is open. */
  readonly adding: boolean;
  readonly onAdding: (open: boolean) => void;
}) {
  const { view, connection, owners } = props;
  const { deps, playbook, locale, timeZone } = useHandrail();
  const missing = useRef<HTMLElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const closeForm = () => {
    props.onAdding(false);
    addButton.current?.focus();
  };
  const hour = useNow(deps.now, RETELL_EVERY_MS);
  const story = useMemo(
    () =>
      buildStory({
        snapshot: view.snapshot,
        playbook,
        // What was added a moment ago must not be told as something planned.
        now: new Date(Math.max(hour, deps.now())).toISOString(),
        locale,
        timeZone,
        owners,
      }),
    [view.snapshot, playbook, hour, deps, locale, timeZone, owners],
  );
  return (
    <div className="grid gap-4 p-3">
      <div className="grid max-w-[60ch] gap-1 empty:hidden">
        <Summary lines={story.summary} name={view.snapshot.name} />
        {story.standing === "contact-record" && (
          <NotYet
            missing={story.missing.length}
            onShow={() => missing.current?.scrollIntoView({ block: "center" })}
          />
        )}
      </div>
      <NotePointer view={view} connection={connection} owners={owners} />
      <Touches
        key={connection.id + view.snapshot.key.recordId}
        sentences={story.sentences}
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
      <AlreadyTold told={story.alreadyTold} />
      <Section ref={missing} title="Missing" count={story.missing.length || undefined}>
        {story.missing.length === 0 ? (
          <p className="text-muted">Nothing: the whole minimum context is known.</p>
        ) : (
          <ul className="grid max-w-[60ch] list-disc gap-1 ps-4 marker:text-amber">
            {story.missing.map((gap) => (
              <li key={gap.id}>{gap.text}</li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}

/** R-CX-15. Who it is stands in the header already, so that line steps back. */
function Summary({ lines, name }: { lines: readonly string[]; name: string | null }) {
  const isWho = (line: string) => name !== null && line.startsWith(name);
  const ordered = lines.toSorted((left, right) => Number(isWho(left)) - Number(isWho(right)));
  return ordered.map((line) => (
    <p key={line} className={isWho(line) ? "text-small text-muted" : undefined}>
      {line}
    </p>
  ));
}

/** R-CX-21: what is known makes a contact, not yet an opportunity. */
function NotYet(props: { missing: number; onShow: () => void }) {
  return (
    <p className="text-small text-muted">
      <Tag>Contact record</Tag> Not yet an opportunity:{" "}
      <Button variant="link" onClick={props.onShow}>
        {props.missing === 1 ? "one thing is missing" : `${props.missing} things are missing`}
      </Button>
    </p>
  );
}

/** R-CX-22: what the buyer must not be asked again. */
function AlreadyTold({ told }: { told: ReturnType<typeof buildStory>["alreadyTold"] }) {
  return (
    <div className="grid gap-1">
      <h2 id="already-told" className="font-semibold">
        Already told us
      </h2>
      {told.length === 0 ? (
        <p className="text-muted">No questions or answers of theirs are recorded yet.</p>
      ) : (
        <ul aria-labelledby="already-told" className="grid max-w-[60ch] gap-1.5">
          {told.map((item) => (
            <li key={item.id} className="border-s-2 border-line ps-2">
              {item.text} <ReceiptLinks receipts={[item.receipt]} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
