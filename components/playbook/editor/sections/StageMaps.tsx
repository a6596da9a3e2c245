import { useLiveQuery } from "dexie-react-hooks";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useConnections } from "#components/data/use-live.ts";
import { Section } from "#components/ui/Section.tsx";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { CRM_IDS } from "#lib/domain/record.ts";
import { upperFirst } from "#lib/domain/text/upper-first.ts";
import { useEditorForm } from "../editor-context.ts";
import { PresetPicker } from "../items/PresetPicker.tsx";
import { readStageNames } from "./read-stage-names.ts";
import { StageMap } from "./StageMap.tsx";

type Map = Playbook["stageMaps"][number];

const NONE: readonly string[] = [];

/** What each CRM's own stage names mean here: several of its names may mean one stage. */
export function StageMaps() {
  const { draft, edit, focusOn } = useEditorForm();
  const { store } = useHandrail();
  const connections = useConnections() ?? [];
  const seen = useLiveQuery(() => readStageNames(store), [store]);
  const labelOf = (crm: string) =>
    connections.find((each) => each.crm === crm)?.capabilities.label ?? upperFirst(crm);

  const add = (crm: string) => {
    edit({ stageMaps: [...draft.stageMaps, { crm, stages: [] }] }, "stageMaps");
    focusOn(`stageMaps[${draft.stageMaps.length}]`);
  };
  const change = (index: number, map: Map, place: string) =>
    edit({ stageMaps: draft.stageMaps.toSpliced(index, 1, map) }, place);
  const remove = (index: number) => {
    edit({ stageMaps: draft.stageMaps.toSpliced(index, 1) }, "stageMaps");
    focusOn("stageMaps");
  };

  const unmapped = CRM_IDS.filter((crm) => draft.stageMaps.every((map) => map.crm !== crm));
  return (
    <Section title="Stage names in each CRM" count={draft.stageMaps.length}>
      <div data-at="stageMaps" className="grid gap-6">
        <p className="max-w-[60ch] text-muted">
          How your CRM's own stage or status is to be read. A name that stands here nowhere is shown
          as the CRM has it.
        </p>
        {draft.stageMaps.map((map, index) => (
          <StageMap
            key={map.crm}
            at={`stageMaps[${index}]`}
            label={labelOf(map.crm)}
            map={map}
            seen={seen?.get(map.crm) ?? NONE}
            onChange={(next, place) => change(index, next, place)}
            onRemove={() => remove(index)}
          />
        ))}
        {unmapped.length > 0 && (
          <PresetPicker
            label="CRM to map"
            action="Add its names"
            options={unmapped.map((crm) => ({ value: crm, label: labelOf(crm) }))}
            onPick={add}
          />
        )}
      </div>
    </Section>
  );
}
