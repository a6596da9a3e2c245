import type { PlaybookChange } from "#lib/domain/playbook/diff.ts";
import { PLAYBOOK_SECTIONS } from "#lib/domain/playbook/sections.ts";

import { LongWords } from "./LongWords.tsx";

/** What differs between two versions, section by section, in the words of the playbook. */
export function ChangeList(props: {
  readonly changes: readonly PlaybookChange[];
  /** What stands there when nothing differs. */
  readonly whenNone: string;
}) {
  if (props.changes.length === 0) return <p className="text-muted">{props.whenNone}</p>;
  return PLAYBOOK_SECTIONS.map(({ id, label }) => {
    const changes = props.changes.filter((change) => change.section === id);
    if (changes.length === 0) return null;
    return (
      <div key={id} className="grid gap-2">
        <p className="font-medium">
          {label} <span className="text-small font-normal text-muted">{changes.length}</span>
        </p>
        <ul aria-label={`Changes in ${label}`} className="grid gap-2">
          {changes.map((change) => (
            <Change key={change.id} change={change} />
          ))}
        </ul>
      </div>
    );
  });
}

function Change({ change }: { change: PlaybookChange }) {
  const { item, part, before, after } = change;
  return (
    <li className="grid gap-x-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
      <p>
        {item === null ? part : <bdi>{item}</bdi>}
        {item !== null && <span className="block text-small text-muted">{part}</span>}
      </p>
      <div className="max-w-[60ch]">
        {before !== null && (
          <div className="text-muted">
            <span className="sr-only">Before: </span>
            <del className="decoration-1">
              <LongWords words={before} />
            </del>
          </div>
        )}
        {after === null ? (
          <p>Removed</p>
        ) : (
          <div>
            <span className="sr-only">After: </span>
            {before === null && <span className="font-medium">New: </span>}
            <ins className="no-underline">
              <LongWords words={after} />
            </ins>
          </div>
        )}
      </div>
    </li>
  );
}
