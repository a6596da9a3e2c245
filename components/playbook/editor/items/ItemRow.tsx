import { clsx } from "clsx";
import { ArrowDown, ArrowUp, ChevronRight, Copy, Trash2 } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { FieldMessages } from "#components/ui/Field.tsx";
import { IconButton } from "#components/ui/IconButton.tsx";
import { Tag } from "#components/ui/Tag.tsx";
import { upperFirst } from "#lib/domain/text/upper-first.ts";
import { useEditorForm, useMessages } from "../editor-context.ts";
import { isWithin } from "../place.ts";
import { RemoveNotice } from "./RemoveNotice.tsx";

/** One entry: its name in a line that unfolds, what can be done with it, and its fields. */
export function ItemRow(props: {
  readonly at: string;
  readonly entry: string;
  readonly id: string;
  readonly one: string;
  readonly name: string;
  readonly summary: string | undefined;
  readonly uses: readonly string[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  /** Null where there can be no second one. */
  readonly onDuplicate: (() => void) | null;
  readonly onRemove: () => void;
  readonly children: () => ReactNode;
}) {
  const { at, entry, name, uses } = props;
  const form = useEditorForm();
  const fields = useId();
  const [asks, setAsks] = useState(false);
  const isOpen = form.unfolded.has(entry);
  const troubles = form.issues.filter(({ path }) => isWithin(path, at)).length;
  const isAdvised = form.hints.some(({ path }) => isWithin(path, at));
  const advice = useMessages(at).filter(({ severity }) => severity === "improve");
  const shown = name.trim() === "" ? `${upperFirst(props.one)} without a name` : name;

  return (
    <li data-at={at} className="border-b border-line py-1">
      <div className="flex items-start gap-1">
        <button
          type="button"
          data-part="name"
          aria-expanded={isOpen}
          aria-controls={fields}
          className="flex min-h-7 min-w-0 flex-1 items-start gap-1 rounded-sm py-1 text-start hover:bg-hover"
          onClick={() => form.unfold(entry, !isOpen)}
        >
          <ChevronRight
            aria-hidden
            className={clsx("mt-0.5 size-4 shrink-0 text-muted", isOpen && "rotate-90")}
          />
          <span className="min-w-0">
            <bdi className="font-medium">{shown}</bdi>
            {!isOpen && props.summary !== undefined && (
              <span className="text-muted">{` · ${props.summary}`}</span>
            )}
          </span>
          {troubles > 0 && <Tag tone="red">{`${troubles} to look at`}</Tag>}
          {isAdvised && <Tag>Worth a thought</Tag>}
        </button>
        <Move {...props} name={shown} />
        {props.onDuplicate !== null && (
          <IconButton
            label={`Duplicate ${shown}`}
            icon={<Copy aria-hidden />}
            onClick={props.onDuplicate}
          />
        )}
        <IconButton
          label={`Remove ${shown}`}
          icon={<Trash2 aria-hidden />}
          onClick={() => (uses.length > 0 ? setAsks(true) : props.onRemove())}
        />
      </div>
      {asks && (
        <RemoveNotice
          name={shown}
          uses={uses}
          onKeep={() => {
            setAsks(false);
            form.focusOn(at, "name");
          }}
          onRemove={props.onRemove}
        />
      )}
      <div id={fields} data-part="fields" hidden={!isOpen} className="py-2 ps-5">
        {isOpen && (
          <div className="grid gap-3">
            <FieldMessages id={`${fields}-advice`} messages={advice} />
            {props.children()}
            <p className="text-small text-muted">
              Kept as <code>{props.id}</code> in records and reports, whatever its name becomes.
            </p>
          </div>
        )}
      </div>
    </li>
  );
}

function Move(props: {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
}) {
  const { name, isFirst, isLast, onMove } = props;
  return (
    <>
      <IconButton
        data-part="up"
        label={`Move ${name} up`}
        icon={<ArrowUp aria-hidden className={clsx(isFirst && "opacity-30")} />}
        aria-disabled={isFirst}
        onClick={() => onMove(-1)}
      />
      <IconButton
        data-part="down"
        label={`Move ${name} down`}
        icon={<ArrowDown aria-hidden className={clsx(isLast && "opacity-30")} />}
        aria-disabled={isLast}
        onClick={() => onMove(1)}
      />
    </>
  );
}
