import { useMemo } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import type { Grounded } from "#lib/domain/qualification/grounded.ts";
import { stillToKnow } from "#lib/domain/qualification/still-to-know.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { buildStory } from "#lib/domain/story/build-story.ts";
import { Folded } from "./Folded.tsx";

/** What to find out next: what the record lacks, and the playbook's questions that nothing answers yet. */
export function StillToKnow(props: {
  readonly snapshot: RecordSnapshot;
  readonly fit: readonly Grounded[];
}) {
  const { snapshot, fit } = props;
  const { playbook, deps, locale, timeZone } = useHandrail();
  const open = useMemo(() => {
    const now = new Date(deps.now()).toISOString();
    const story = buildStory({ snapshot, playbook, owners: [], now, locale, timeZone });
    return stillToKnow(playbook, snapshot, story, fit);
  }, [playbook, snapshot, fit, deps, locale, timeZone]);
  if (open.length === 0) return null;
  return (
    <Folded title="Still to know" line={`${open.length} open`}>
      <ul aria-label="Still to know" className="grid gap-1 ps-4">
        {open.map((text) => (
          <li key={text} className="max-w-[60ch] list-disc">
            <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
    </Folded>
  );
}
