import { SlidersHorizontal } from "lucide-react";
import { type KeyboardEvent, type RefObject, useId, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { Checkbox } from "#components/ui/CheckboxGroup.tsx";
import { Select } from "#components/ui/Select.tsx";
import { HANDOFF_STATUSES, toHandoffStatus } from "#lib/domain/handoff/status.ts";
import {
  FIRST_CHOICE,
  OPEN_STATUSES,
  QUEUE_SORTS,
  type QueueChoice,
} from "#lib/domain/queue/queue-choice.ts";
import { SORT_LABELS, STATUS_LABELS } from "./lead-words.ts";
import { useQueueScreen } from "./queue-screen.ts";
import type { Queue } from "./use-queue.ts";

/** Typed words, and behind a button the further filters and the order. */
export function QueueTools(props: {
  readonly queue: Queue;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** Moves the focus into the list. */
  readonly onList: () => void;
}) {
  const choice = useQueueScreen((screen) => screen.choice);
  const choose = useQueueScreen((screen) => screen.choose);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const set = countFilters(choice);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && choice.words !== "") choose({ words: "" });
    else if (event.key === "ArrowDown" || event.key === "Enter") props.onList();
    else return;
    event.preventDefault();
  };
  return (
    <div className="grid gap-2 px-3 py-2">
      <div className="flex gap-2">
        <input
          ref={props.inputRef}
          type="search"
          dir="auto"
          aria-label="Filter leads"
          aria-keyshortcuts="/"
          placeholder="Filter by name, company, owner …"
          autoComplete="off"
          spellCheck={false}
          value={choice.words}
          onChange={(event) => choose({ words: event.target.value })}
          onKeyDown={onKeyDown}
          className="control"
        />
        <Button
          aria-expanded={isOpen}
          aria-controls={id}
          icon={<SlidersHorizontal aria-hidden />}
          onClick={() => setOpen(!isOpen)}
          className="shrink-0"
        >
          {set === 0 ? "Filters" : `Filters: ${set}`}
        </Button>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && <Filters queue={props.queue} choice={choice} choose={choose} />}
      </div>
    </div>
  );
}

function countFilters({ owner, leadType, status, overdueOnly }: QueueChoice): number {
  return [owner !== null, leadType !== null, status !== null, overdueOnly].filter(Boolean).length;
}

function Filters(props: {
  queue: Queue;
  choice: QueueChoice;
  choose: (change: Partial<QueueChoice>) => void;
}) {
  const { queue, choice, choose } = props;
  const { playbook } = useHandrail();
  const owners = queue.accounts.flatMap(({ connectionId, owners: all }) =>
    all.map(({ id, name }) => ({ value: `${connectionId}/${id}`, label: name })),
  );
  return (
    <div className="grid grid-cols-2 items-end gap-2 min-[700px]:grid-cols-5">
      <Select
        label="Sort by"
        options={QUEUE_SORTS.map((sort) => ({ value: sort, label: SORT_LABELS[sort] }))}
        value={choice.sort}
        onChange={(value) => choose({ sort: QUEUE_SORTS.find((it) => it === value) ?? "due" })}
      />
      <Select
        label="Owner"
        placeholder="Anybody"
        options={owners}
        value={choice.owner ?? ""}
        onChange={(owner) => choose({ owner: owner || null })}
      />
      <Select
        label="Lead type"
        placeholder="Any"
        options={playbook.leadTypes.map(({ id, label }) => ({ value: id, label }))}
        value={choice.leadType ?? ""}
        onChange={(leadType) => choose({ leadType: leadType || null })}
      />
      <Select
        label="Status"
        placeholder="Any"
        options={HANDOFF_STATUSES.filter(
          (status) => OPEN_STATUSES.has(status) || choice.view === "cold",
        ).map((status) => ({ value: status, label: STATUS_LABELS[status] }))}
        value={choice.status ?? ""}
        onChange={(status) => choose({ status: toHandoffStatus(status) })}
      />
      <div className="col-span-full flex flex-wrap gap-x-4">
        <Checkbox
          label="Only what is overdue"
          checked={choice.overdueOnly}
          onChange={(overdueOnly) => choose({ overdueOnly })}
        />
        <Checkbox
          label="Last first"
          checked={choice.descending}
          onChange={(descending) => choose({ descending })}
        />
        <Button variant="link" onClick={() => choose({ ...FIRST_CHOICE, view: choice.view })}>
          Take all filters away
        </Button>
      </div>
    </div>
  );
}
