import { Plus, Trash2 } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/Button.tsx";
import { IconButton } from "#components/ui/IconButton.tsx";
import { Section } from "#components/ui/Section.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { Choice, entriesAsChoices } from "../fields/Choices.tsx";

type Map = Playbook["stageMaps"][number];

/** One CRM's stage names, each with the stage that it means. */
export function StageMap(props: {
  readonly at: string;
  readonly label: string;
  readonly map: Map;
  /** Names that records of this CRM bear here. */
  readonly seen: readonly string[];
  readonly onChange: (map: Map, place: string) => void;
  readonly onRemove: () => void;
}) {
  const { at, map, onChange, label } = props;
  const { draft } = useEditorForm();
  const first = draft.lifecycle[0]?.id ?? "";
  const missing = props.seen.filter((name) => map.stages.every(({ value }) => value !== name));
  const put = (stages: Map["stages"], place = `${at}.stages`) =>
    onChange({ ...map, stages }, place);
  const add = (values: readonly string[]) =>
    put([...map.stages, ...values.map((value) => ({ value, stage: first }))]);

  return (
    <div data-at={at}>
      <Section
        title={label}
        level={3}
        actions={
          <Button variant="quiet" onClick={props.onRemove}>{`Remove ${label}'s names`}</Button>
        }
      >
        <ul className="grid items-end gap-x-4 gap-y-3 sm:grid-cols-2">
          {map.stages.map(({ value, stage }, index) => (
            <li
              key={value}
              data-at={`${at}.stages[${index}]`}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-1"
            >
              <Choice
                at={`${at}.stages[${index}].stage`}
                label={`“${value}” means`}
                options={entriesAsChoices(draft.lifecycle)}
                value={stage}
                onChange={(chosen) =>
                  put(
                    map.stages.toSpliced(index, 1, { value, stage: chosen }),
                    `${at}.stages[${index}].stage`,
                  )
                }
              />
              <IconButton
                label={`Remove ${value}`}
                icon={<Trash2 aria-hidden />}
                onClick={() => put(map.stages.toSpliced(index, 1))}
              />
            </li>
          ))}
        </ul>
        <AddName
          label={label}
          taken={map.stages.map(({ value }) => value)}
          onAdd={(name) => add([name])}
        />
        {missing.length > 0 && (
          <div className="flex flex-wrap items-center gap-2">
            <span className="text-small text-muted">Seen in records here:</span>
            {missing.map((name) => (
              <Button
                key={name}
                variant="quiet"
                icon={<Plus aria-hidden />}
                onClick={() => add([name])}
              >
                <bdi>{name}</bdi>
              </Button>
            ))}
            {missing.length > 1 && <Button onClick={() => add(missing)}>Add all of them</Button>}
          </div>
        )}
      </Section>
    </div>
  );
}

function AddName(props: {
  label: string;
  taken: readonly string[];
  onAdd: (name: string) => void;
}) {
  const [name, setName] = useState("");
  const isTaken = props.taken.includes(name.trim());
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "" || isTaken) return;
    props.onAdd(name.trim());
    setName("");
  };
  return (
    <form noValidate className="flex items-end gap-2" onSubmit={add}>
      <div className="min-w-0 flex-1 sm:max-w-80">
        <TextField
          label={`Stage name in ${props.label}`}
          hint="As its list shows it, letter by letter"
          value={name}
          onChange={setName}
          autoComplete="off"
          messages={
            isTaken
              ? [{ id: "twice", severity: "blocks", text: "Stands in the list already." }]
              : []
          }
        />
      </div>
      <Button
        type="submit"
        icon={<Plus aria-hidden />}
        disabledReason={name.trim() === "" ? "Type the name first." : null}
      >
        Add name
      </Button>
    </form>
  );
}
