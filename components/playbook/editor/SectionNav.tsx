import { clsx } from "clsx";
import { Select } from "#components/ui/Select.tsx";
import { Tag } from "#components/ui/Tag.tsx";
import type { PlaybookIssue } from "#lib/domain/playbook/issue.ts";
import { PLAYBOOK_SECTIONS, type PlaybookSectionId } from "#lib/domain/playbook/sections.ts";
import { sectionOf } from "./place.ts";

/** The sections of the playbook: a list where there is room beside the forms, a choice where there is not. */
export function SectionNav(props: {
  readonly current: PlaybookSectionId;
  readonly issues: readonly PlaybookIssue[];
  readonly onSelect: (section: PlaybookSectionId) => void;
}) {
  const troublesOf = (id: PlaybookSectionId) =>
    props.issues.filter(({ path }) => sectionOf(path) === id).length;
  const select = (chosen: string) => {
    const section = PLAYBOOK_SECTIONS.find(({ id }) => id === chosen);
    if (section !== undefined) props.onSelect(section.id);
  };
  return (
    <>
      <div className="min-[56rem]:hidden">
        <Select
          label="Section"
          value={props.current}
          options={PLAYBOOK_SECTIONS.map(({ id, label }) => ({
            value: id,
            label: troublesOf(id) > 0 ? `${label} (${troublesOf(id)} to look at)` : label,
          }))}
          onChange={select}
        />
      </div>
      <nav aria-label="Sections" className="sticky top-16 hidden min-[56rem]:block">
        <ul className="grid gap-0.5">
          {PLAYBOOK_SECTIONS.map(({ id, label }) => (
            <li key={id}>
              <button
                type="button"
                aria-current={id === props.current ? "true" : undefined}
                className={clsx(
                  "flex w-full items-center gap-2 rounded-md px-2 py-1.5 text-start",
                  id === props.current
                    ? "bg-accent-soft font-semibold text-accent"
                    : "text-ink hover:bg-hover",
                )}
                onClick={() => props.onSelect(id)}
              >
                {label}
                {troublesOf(id) > 0 && (
                  <span className="ms-auto">
                    <Tag tone="red">{`${troublesOf(id)}`}</Tag>
                    <span className="sr-only"> to look at</span>
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
