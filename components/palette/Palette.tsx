import { clsx } from "clsx";
import { useLiveQuery } from "dexie-react-hooks";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useConnections } from "#components/data/use-live.ts";
import { presenceWords } from "#components/parts/presence-words.ts";
import { Dialog } from "#components/ui/Dialog.tsx";
import { Name } from "#components/ui/Name.tsx";
import { Tag } from "#components/ui/Tag.tsx";
import type { RecordKey } from "#lib/domain/record.ts";
import { type FoundRecord, searchRecords } from "#lib/store/record-store.ts";
import { findCommands, type PaletteCommand } from "./find-commands.ts";

const RECORDS_SHOWN = 8;

/** The dialog "Commands": type to find an action or a cached record, Enter to do it. Keyboard first. */
export function Palette(props: {
  readonly commands: readonly PaletteCommand[];
  readonly onPick: (record: RecordKey) => void;
  readonly onClose: () => void;
}) {
  const { store } = useHandrail();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState("");
  const [active, setActive] = useState(0);
  const records = useLiveQuery(() => searchRecords(store, words, RECORDS_SHOWN), [store, words]);
  const lines: readonly Line[] = [
    ...findCommands(props.commands, words).map(
      (command) => ({ type: "command", command }) as const,
    ),
    ...(records ?? []).map((found) => ({ type: "record", found }) as const),
  ];
  const current = Math.min(active, lines.length - 1);

  const choose = (line: Line | undefined) => {
    if (line === undefined) return;
    props.onClose();
    if (line.type === "command") line.command.run();
    else props.onPick(line.found.snapshot.key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.key === "Enter") {
      event.preventDefault();
      choose(lines[current]);
    } else if (step !== undefined && lines.length > 0) {
      event.preventDefault();
      const next = (current + step + lines.length) % lines.length;
      setActive(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
    }
  };

  return (
    <Dialog open onClose={props.onClose} title="Commands" titleHidden focusFirst={input}>
      <input
        ref={input}
        role="combobox"
        aria-label="Find a command or a record"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={lines.length > 0 ? `${id}-${current}` : undefined}
        aria-autocomplete="list"
        placeholder="Find a command or a record"
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        className="control"
      />
      <div id={`${id}-list`} role="listbox" aria-label="Commands" className="mt-2 grid">
        {lines.map((line, index) => (
          <PaletteLine
            key={line.type === "command" ? line.command.id : line.found.snapshot.key.recordId}
            line={line}
            id={`${id}-${index}`}
            isCurrent={index === current}
            onPoint={() => setActive(index)}
            onChoose={() => choose(line)}
          />
        ))}
      </div>
      <p role="status" className="px-2 text-muted empty:hidden">
        {lines.length === 0 && "Nothing matches, neither a command nor a record kept here."}
      </p>
    </Dialog>
  );
}

type Line =
  | { readonly type: "command"; readonly command: PaletteCommand }
  | { readonly type: "record"; readonly found: FoundRecord };

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function PaletteLine(props: {
  line: Line;
  id: string;
  isCurrent: boolean;
  onPoint: () => void;
  onChoose: () => void;
}) {
  const { line } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the field that owns the list.
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active line.
    <div
      role="option"
      id={props.id}
      aria-selected={props.isCurrent}
      onPointerMove={props.onPoint}
      onClick={props.onChoose}
      className={clsx(
        "flex cursor-pointer items-baseline gap-2 rounded-md px-2 py-1.5",
        props.isCurrent && "bg-hover outline outline-control",
      )}
    >
      {line.type === "command" ? (
        <>
          <span className="min-w-0 flex-1">{line.command.label}</span>
          {line.command.shortcut !== undefined && (
            <kbd className="rounded-sm border border-line px-1 font-sans text-small text-muted">
              {line.command.shortcut}
            </kbd>
          )}
        </>
      ) : (
        <FoundLine found={line.found} />
      )}
    </div>
  );
}

function FoundLine({ found: { snapshot, presence } }: { found: FoundRecord }) {
  const connection = useConnections()?.find(({ id }) => id === snapshot.key.connectionId);
  const gone = presenceWords(presence, connection?.capabilities.label ?? "the CRM");
  return (
    <>
      <span className="min-w-0 flex-1 truncate">
        <Name text={snapshot.name} unknown="No name" />
        <span className="ms-2 text-small text-muted">
          <Name text={snapshot.company.name} unknown="" />
        </span>
      </span>
      {gone === null ? (
        <span className="text-small text-muted">Record</span>
      ) : (
        <Tag tone="amber">{gone}</Tag>
      )}
    </>
  );
}
