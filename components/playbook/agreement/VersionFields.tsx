import { useState } from "react";
import { RadioGroup } from "#components/ui/RadioGroup.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { nextVersion } from "#lib/domain/playbook/versions.ts";

type Change = Partial<Pick<Playbook, "name" | "version" | "reviewBy">>;

/** What a version is called, how large a step it is, and when it is looked at again. */
export function VersionFields(props: {
  readonly playbook: Playbook;
  readonly inForce: Playbook;
  readonly onChange: (part: Change) => void;
}) {
  const { playbook, inForce, onChange } = props;
  const [name, setName] = useState(playbook.name);
  const [day, setDay] = useState(playbook.reviewBy ?? "");
  const options = versionOptions(playbook, inForce);
  return (
    <div className="grid max-w-[60ch] gap-4">
      <TextField
        label="Name of the playbook"
        hint="What your teams call it. It stands on every note that is checked against it."
        value={name}
        maxLength={500}
        autoComplete="off"
        onChange={(typed) => {
          setName(typed);
          if (typed.trim() !== "") onChange({ name: typed.trim() });
        }}
        messages={
          name.trim() === ""
            ? [blocks("name", "Give it a name; the last one is kept until then.")]
            : []
        }
      />
      {options.length > 1 ? (
        <RadioGroup
          label="How large is this change?"
          options={options}
          value={playbook.version}
          onChange={(version) => onChange({ version })}
        />
      ) : (
        <p>{`This becomes version ${playbook.version}.`}</p>
      )}
      <TextField
        label="Look at it again by"
        hint="From this day on everybody who uses it is reminded. A quarter ahead is usual."
        type="date"
        value={day}
        onChange={(typed) => {
          setDay(typed);
          if (typed !== "") onChange({ reviewBy: typed });
        }}
        messages={
          day === "" ? [blocks("day", "Choose a day; the last one is kept until then.")] : []
        }
      />
    </div>
  );
}

/** The numbers that this version can bear; the one in a document from elsewhere among them. */
function versionOptions(playbook: Playbook, inForce: Playbook) {
  if (inForce.origin === "shipped") return [];
  const small = nextVersion(inForce.version, "small");
  const large = nextVersion(inForce.version, "large");
  const own = playbook.version;
  return [
    {
      value: small,
      label: `Small: ${small}`,
      detail: "Better words, another time, one reason more.",
    },
    {
      value: large,
      label: `Large: ${large}`,
      detail: "People have to learn something anew: other definitions, lead types or outcomes.",
    },
    ...(own === small || own === large
      ? []
      : [{ value: own, label: `As in the document: ${own}`, detail: "It came with this number." }]),
  ];
}

function blocks(id: string, text: string) {
  return { id, text, severity: "blocks" } as const;
}
