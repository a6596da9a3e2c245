import { type KeyboardEvent, useMemo, useRef } from "react";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import { Meter } from "#components/ui/Meter.tsx";
import type { PlaybookIssue } from "#lib/domain/playbook/issue.ts";
import { applyDecisions, type Difference, reconcile } from "#lib/domain/playbook/reconcile.ts";
import type { Playbook, Side } from "#lib/domain/playbook/schema.ts";
import { PLAYBOOK_SECTIONS } from "#lib/domain/playbook/sections.ts";
import { DifferenceCard } from "./DifferenceCard.tsx";
import { type Decisions, useDecisions } from "./use-decisions.ts";

/** The two definitions side by side, rule by rule, until every difference is decided (R-DQ-06). */
export function Differences(props: {
  readonly base: Playbook;
  readonly marketing: Playbook;
  readonly sales: Playbook;
  readonly locked: boolean;
  readonly onAgreed: (playbook: Playbook) => Promise<boolean>;
  readonly onIssues: (issues: readonly PlaybookIssue[]) => void;
}) {
  const { base, marketing, sales, locked } = props;
  const list = useRef<HTMLDivElement>(null);
  const decisions = useDecisions();
  const differences = useMemo(() => reconcile(base, marketing, sales), [base, marketing, sales]);
  const decided = differences.filter(({ id }) => decisions.of.has(id)).length;
  const open = differences.length - decided;

  const goToOpen = () => focusOpen(list.current, document.activeElement);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const side = SIDE_KEYS.get(event.key.toLowerCase());
    const isTyping = event.target instanceof HTMLTextAreaElement;
    if (side === undefined || locked || isTyping || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const id = cardOf(event.target)?.dataset["difference"];
    const difference = differences.find((it) => it.id === id);
    if (difference === undefined) return;
    event.preventDefault();
    decisions.decide([difference], side);
    // The card that was just decided still counts as open until it is drawn again.
    focusOpen(list.current, event.target, difference.id);
  };
  const takeOver = async () => {
    const result = applyDecisions(base, marketing, sales, decisions.of);
    if (!result.ok) props.onIssues(result.failure);
    else await props.onAgreed(result.value);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are shortcuts for the radio buttons inside.
    <div ref={list} onKeyDown={onKeyDown} className="grid gap-6">
      {differences.length > 0 && (
        <div className="grid max-w-[60ch] gap-2">
          <Meter
            label="Decided"
            value={(100 * decided) / differences.length}
            text={`${decided} of ${differences.length}`}
          />
          <p className="text-small text-muted">
            In a choice, M takes marketing's and S takes sales', and goes on to the next that is
            open.
          </p>
        </div>
      )}
      {PLAYBOOK_SECTIONS.map((section) => (
        <SectionDifferences
          key={section.id}
          label={section.label}
          differences={differences.filter((it) => it.section === section.id)}
          decisions={decisions}
          locked={locked}
        />
      ))}
      <NotSavedNotice failure={decisions.notSaved} />
      <div className="flex flex-wrap items-center gap-2">
        <Button
          variant="primary"
          disabledReason={whyNotYet(locked, open)}
          onClick={() => void takeOver()}
        >
          Take this to be signed
        </Button>
        {open > 0 && !locked && <Button onClick={goToOpen}>Go to the next open one</Button>}
        <p role="status" className="text-muted">
          {summary(differences.length, open)}
        </p>
      </div>
    </div>
  );
}

function SectionDifferences(props: {
  label: string;
  differences: readonly Difference[];
  decisions: Decisions;
  locked: boolean;
}) {
  const { label, differences, decisions, locked } = props;
  if (differences.length === 0) return null;
  const decided = differences.filter(({ id }) => decisions.of.has(id)).length;
  return (
    <section aria-label={label} className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="font-semibold">{label}</h3>
        <span className="text-small text-muted">{`${decided} of ${differences.length} decided`}</span>
        {!locked && (
          <div className="flex flex-wrap gap-1 sm:ms-auto">
            <Button
              variant="quiet"
              aria-label={`Take all marketing's in ${label}`}
              onClick={() => decisions.decide(differences, "marketing")}
            >
              Take all marketing's
            </Button>
            <Button
              variant="quiet"
              aria-label={`Take all sales' in ${label}`}
              onClick={() => decisions.decide(differences, "sales")}
            >
              Take all sales'
            </Button>
          </div>
        )}
      </div>
      {differences.map((difference) => (
        <DifferenceCard
          key={difference.id}
          difference={difference}
          decision={decisions.of.get(difference.id) ?? null}
          locked={locked}
          onDecide={(decision) => decisions.decide([difference], decision)}
        />
      ))}
    </section>
  );
}

const SIDE_KEYS: ReadonlyMap<string, Side> = new Map([
  ["m", "marketing"],
  ["s", "sales"],
]);

function cardOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-difference]") : null;
}

/** Moves the focus to the first choice that is open after where it is, else to the first of all. */
function focusOpen(list: HTMLElement | null, from: EventTarget | null, except?: string): void {
  const cards = [...(list?.querySelectorAll<HTMLElement>("[data-open]") ?? [])].filter(
    (card) => card.dataset["difference"] !== except,
  );
  const here = cardOf(from);
  const after = cards.find(
    (card) =>
      here !== null && (here.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_FOLLOWING) > 0,
  );
  (after ?? cards[0])?.querySelector<HTMLElement>("input")?.focus();
}

function whyNotYet(locked: boolean, open: number): string | null {
  if (locked) return "Both sides finish writing first.";
  return open === 0 ? null : `${open} still to decide.`;
}

function summary(all: number, open: number): string {
  if (all === 0) return "The two definitions say the same.";
  return open === 0 ? "Everything is decided." : `${open} still to decide.`;
}
