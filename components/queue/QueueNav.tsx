import { ArrowDown, ArrowLeft, ArrowUp } from "lucide-react";
import { useEffect } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { isDialogOpen, isTyping } from "#components/data/key-target.ts";
import { useScreen } from "#components/data/screen-store.ts";
import { Button } from "#components/ui/Button.tsx";
import { IconButton } from "#components/ui/IconButton.tsx";
import { type RecordKey, recordKeyToString } from "#lib/domain/record.ts";
import { useQueueScreen, type WalkStep } from "./queue-screen.ts";

/** Over a lead that was opened from the queue: back to it, or on to the one before or after. */
export function QueueNav(props: {
  readonly record: RecordKey;
  readonly onGo: (record: RecordKey) => void;
  readonly onBack: () => void;
  /** Whether plain letters are keys here. */
  readonly letterKeys: boolean;
}) {
  const { record, onGo } = props;
  const walk = useQueueScreen((screen) => screen.walk);
  const set = useQueueScreen((screen) => screen.set);
  const view = useQueueScreen((screen) => screen.choice.view);
  const setScreen = useScreen((screen) => screen.set);
  const { playbook } = useHandrail();
  const place = walk.findIndex(({ id }) => id === recordKeyToString(record));
  const before = place > 0 ? walk[place - 1] : undefined;
  const after = place >= 0 ? walk[place + 1] : undefined;
  const go = (step: WalkStep | undefined) => {
    if (step === undefined) return;
    set({ currentId: step.id });
    onGo(step.key);
  };
  useWalkKeys(props.letterKeys, (by) => go(by < 0 ? before : after));
  return (
    <nav
      aria-label="From lead to lead"
      className="flex items-center gap-1 border-b border-line bg-sunken px-2 py-0.5"
    >
      <Button
        variant="quiet"
        icon={<ArrowLeft aria-hidden className="rtl:-scale-x-100" />}
        onClick={props.onBack}
      >
        Back to the queue
      </Button>
      {view === "cold" && (
        <Button
          variant="quiet"
          onClick={() => setScreen({ tab: "outcome", askedOutcome: playbook.cold.outcome })}
        >
          Log outcome
        </Button>
      )}
      <span className="ms-auto text-small text-muted">
        {place >= 0 && `${(place + 1).toLocaleString("en")} of ${walk.length.toLocaleString("en")}`}
      </span>
      <IconButton
        label={before === undefined ? "Previous lead: this is the first" : "Previous lead"}
        shortcut="Alt+↑"
        aria-disabled={before === undefined}
        aria-keyshortcuts="Alt+ArrowUp"
        icon={<ArrowUp aria-hidden />}
        onClick={() => go(before)}
      />
      <IconButton
        label={after === undefined ? "Next lead: this is the last" : "Next lead"}
        shortcut="Alt+↓"
        aria-disabled={after === undefined}
        aria-keyshortcuts="Alt+ArrowDown"
        icon={<ArrowDown aria-hidden />}
        onClick={() => go(after)}
      />
    </nav>
  );
}

/** Alt with an arrow anywhere in this page; J and K where nothing is typed. The page beside keeps its own keys. */
function useWalkKeys(letterKeys: boolean, go: (by: -1 | 1) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const by = stepForKey(event, letterKeys);
      if (by === null || event.defaultPrevented || isDialogOpen()) return;
      event.preventDefault();
      go(by);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });
}

function stepForKey(event: KeyboardEvent, letterKeys: boolean): -1 | 1 | null {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return null;
  if (event.altKey) {
    // With Alt and an arrow a list to choose from opens.
    if (target instanceof HTMLElement && target.matches("select, [role=combobox]")) return null;
    return ALT_STEPS[key] ?? null;
  }
  if (!letterKeys || isTyping(target) || isInGrid(target)) return null;
  return LETTER_STEPS[key] ?? null;
}

/** The list has the same letters for itself. */
function isInGrid(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[role=grid]") !== null;
}

const ALT_STEPS: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };
const LETTER_STEPS: Readonly<Record<string, -1 | 1>> = { k: -1, j: 1 };
