import { clsx } from "clsx";
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
  return (
    <div className="grid gap-4">
      {PLAYBOOK_SECTIONS.map(({ id, label }) => {
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
      })}
    </div>
  );
}

function Change({ change }: { change: PlaybookChange }) {
  const { item, part, before, after } = change;
  return (
    <li className="grid gap-x-4 border-t border-line pt-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
      <p>
        <bdi>{item ?? part}</bdi>
        {item !== null && <span className="block text-small text-muted">{part}</span>}
      </p>
      <div className="max-w-[60ch]">
        {after === null ? (
          <Words label="Removed" words={before ?? ""} isOld />
        ) : before === null ? (
          <Words label="New" words={after} />
        ) : (
          <>
            <Words label="Before" words={before} isOld />
            <Words label="Now" words={after} />
          </>
        )}
      </div>
    </li>
  );
}

function Words(props: { label: string; words: string; isOld?: boolean }) {
  return (
    <div className="grid grid-cols-[4rem_minmax(0,1fr)] items-baseline gap-x-2">
      <span className="text-small text-muted">{props.label}</span>
      <div className={clsx(props.isOld === true && "text-muted")}>
        <LongWords words={props.words} />
      </div>
    </div>
  );
}
