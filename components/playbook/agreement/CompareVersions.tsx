import { useState } from "react";
import { Section } from "#components/ui/Section.tsx";
import { Select } from "#components/ui/Select.tsx";
import { diffPlaybooks } from "#lib/domain/playbook/diff.ts";
import { ChangeList } from "./ChangeList.tsx";
import type { VersionEntry } from "./version-entry.ts";

/** What changed from any version to any other, in words. `entries` newest first, two at least. */
export function CompareVersions({ entries }: { readonly entries: readonly VersionEntry[] }) {
  const readable = entries.filter(({ playbook }) => playbook !== null);
  const [before, setBefore] = useState(readable[1]?.row.ref ?? "");
  const [after, setAfter] = useState(readable[0]?.row.ref ?? "");
  const options = readable.map(({ row, playbook }) => ({
    value: row.ref,
    label: `${playbook?.name ?? row.id} ${row.version}`,
  }));
  const playbookOf = (ref: string) => readable.find(({ row }) => row.ref === ref)?.playbook ?? null;
  const from = playbookOf(before);
  const to = playbookOf(after);
  if (readable.length < 2) return null;
  return (
    <Section title="What changed" className="gap-3">
      <div className="grid max-w-[60ch] gap-3 sm:grid-cols-2">
        <Select label="From" options={options} value={before} onChange={setBefore} />
        <Select label="To" options={options} value={after} onChange={setAfter} />
      </div>
      {from !== null && to !== null && (
        <ChangeList changes={diffPlaybooks(from, to)} whenNone="These two say the same." />
      )}
    </Section>
  );
}
