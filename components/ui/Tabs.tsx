import { clsx } from "clsx";
import { Activity, type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Shown on hover: the key that selects it. */
  readonly shortcut?: string | undefined;
  /** A word for what waits inside ("2 findings"); shown as a dot, read as description. */
  readonly mark?: string | undefined;
}

/**
 * Tabs whose panels keep what was done in them: a panel is made when it is first shown and only hidden
 * afterwards. Written by hand because it is in the first paint, where a library's copy of the same
 * hundred lines costs 12 kB.
 */
export function Tabs<Id extends string>(props: {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  readonly panel: (id: Id) => ReactNode;
}) {
  const { tabs, selected, onSelect } = props;
  const base = useId();
  const buttons = useRef(new Map<Id, HTMLButtonElement>());
  const [visited, setVisited] = useState<readonly Id[]>([selected]);
  const shown = visited.includes(selected) ? visited : [...visited, selected];
  if (shown !== visited) setVisited(shown);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = tabAfterKey(tabs, selected, event.key, isRightToLeft(event.currentTarget));
    if (next === null) return;
    event.preventDefault();
    onSelect(next);
    buttons.current.get(next)?.focus();
  };

  return (
    <>
      <div
        role="tablist"
        aria-label={props.label}
        onKeyDown={onKeyDown}
        className="sticky top-0 z-10 flex gap-1 border-b border-line bg-surface px-2"
      >
        {tabs.map((tab) => (
          <TabButton
            key={tab.id}
            tab={tab}
            base={base}
            selected={tab.id === selected}
            onSelect={() => onSelect(tab.id)}
            onElement={(element) => {
              if (element === null) buttons.current.delete(tab.id);
              else buttons.current.set(tab.id, element);
            }}
          />
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${base}-panel-${tab.id}`}
          aria-labelledby={`${base}-tab-${tab.id}`}
          hidden={tab.id !== selected}
          className="outline-offset-[-2px]"
        >
          {shown.includes(tab.id) && (
            <Activity mode={tab.id === selected ? "visible" : "hidden"}>
              {props.panel(tab.id)}
            </Activity>
          )}
        </div>
      ))}
    </>
  );
}

function TabButton<Id extends string>(props: {
  tab: Tab<Id>;
  base: string;
  selected: boolean;
  onSelect: () => void;
  onElement: (element: HTMLButtonElement | null) => void;
}) {
  const { tab, base, selected } = props;
  return (
    <button
      ref={props.onElement}
      type="button"
      role="tab"
      id={`${base}-tab-${tab.id}`}
      aria-selected={selected}
      aria-controls={`${base}-panel-${tab.id}`}
      aria-description={tab.mark}
      aria-keyshortcuts={tab.shortcut}
      title={tab.shortcut === undefined ? undefined : `${tab.label} (${tab.shortcut})`}
      tabIndex={selected ? 0 : -1}
      onClick={props.onSelect}
      className={clsx(
        "relative -mb-px min-h-8 border-b-2 px-2 whitespace-nowrap outline-offset-[-2px] transition-colors",
        selected
          ? "border-accent font-semibold text-ink"
          : "border-transparent text-muted hover:text-ink forced-colors:border-[Canvas]",
      )}
    >
      {tab.label}
      {tab.mark !== undefined && (
        <span aria-hidden className="absolute end-0.5 top-1.5 size-1.5 rounded-full bg-amber" />
      )}
    </button>
  );
}

function tabAfterKey<Id extends string>(
  tabs: readonly Tab<Id>[],
  selected: Id,
  key: string,
  rightToLeft: boolean,
): Id | null {
  const index = tabs.findIndex((tab) => tab.id === selected);
  const forward = rightToLeft ? "ArrowLeft" : "ArrowRight";
  const backward = rightToLeft ? "ArrowRight" : "ArrowLeft";
  if (key === forward) return tabs[(index + 1) % tabs.length]?.id ?? null;
  if (key === backward) return tabs.at(index - 1)?.id ?? null;
  if (key === "Home") return tabs[0]?.id ?? null;
  if (key === "End") return tabs.at(-1)?.id ?? null;
  return null;
}

function isRightToLeft(element: HTMLElement): boolean {
  return getComputedStyle(element).direction === "rtl";
}
