import type { DescribedItem, DescribedLine } from "#lib/domain/playbook/describe/described.ts";
import { type DescribedSection, describePlaybook } from "#lib/domain/playbook/describe.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";

/** Everything that a playbook says, in words and in reading order (R-GV-05). */
export function PlaybookText({ playbook }: { readonly playbook: Playbook }) {
  return (
    <div className="grid gap-10">
      {describePlaybook(playbook).map((section) => (
        <SectionText key={section.id} section={section} />
      ))}
    </div>
  );
}

function SectionText({ section }: { section: DescribedSection }) {
  const id = anchorOf(section);
  return (
    <section aria-labelledby={id} className="grid gap-6 print:break-before-page">
      <div className="border-b border-line pb-1">
        <h2 id={id} tabIndex={-1} className="text-name font-semibold outline-none">
          {section.label}
        </h2>
        <p className="max-w-[60ch] text-muted">{section.says}.</p>
      </div>
      {groupsOf(section).map(({ id: groupId, label, items }) => (
        <div key={groupId} className="grid gap-3">
          <h3 className="font-semibold print:break-after-avoid">{label}</h3>
          {items.map((item) => (
            <ItemText key={item.id} item={item} />
          ))}
        </div>
      ))}
    </section>
  );
}

/** The heading's id: what the table of contents moves to. */
export function anchorOf({ id }: Pick<DescribedSection, "id">): string {
  return `playbook-text-${id}`;
}

function ItemText({ item }: { item: DescribedItem }) {
  const isNamed = item.group.isList;
  return (
    <div className="grid gap-x-4 gap-y-1 sm:grid-cols-[11rem_minmax(0,1fr)] print:break-inside-avoid print:grid-cols-[11rem_minmax(0,1fr)]">
      <p dir="auto" className="text-start font-medium">
        {isNamed && item.label}
      </p>
      <dl className="grid max-w-[68ch] content-start gap-y-0.5">
        {item.lines.map(({ label, words }) => (
          <Line key={label} label={label} words={words} />
        ))}
      </dl>
    </div>
  );
}

function Line({ label, words }: DescribedLine) {
  return (
    <div>
      <dt className="inline text-muted">{label}: </dt>
      <dd dir="auto" className="inline">
        {words.length > LONGEST_SAYING ? <LongList words={words} /> : words}
      </dd>
    </div>
  );
}

/** What people write is shorter (`words` of the schema): more is a list, of dozens of phrases. */
const LONGEST_SAYING = 500;

/** The beginning of a long list is enough to read on, and to print; the rest unfolds. */
function LongList({ words }: { words: string }) {
  const cut = Math.max(words.lastIndexOf(", ", SHOWN), words.lastIndexOf("; ", SHOWN));
  const beginning = words.slice(0, cut > 0 ? cut : SHOWN);
  return (
    <details className="inline open:block">
      <summary className="inline list-none [&::-webkit-details-marker]:hidden">
        <bdi>{beginning}</bdi> …{" "}
        <span className="text-accent underline print:hidden">All of them</span>
      </summary>
      <bdi>{words.slice(beginning.length).replace(/^[,;]\s/u, "")}</bdi>
    </details>
  );
}

const SHOWN = 140;

/** The items of a section under their headings, in order. */
function groupsOf({ items }: DescribedSection) {
  const ids = [...new Set(items.map(({ group }) => group.id))];
  return ids.flatMap((id) => {
    const ofGroup = items.filter(({ group }) => group.id === id);
    const label = ofGroup[0]?.group.label;
    return label === undefined ? [] : [{ id, label, items: ofGroup }];
  });
}
