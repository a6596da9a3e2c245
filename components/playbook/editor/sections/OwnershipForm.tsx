import { SIDE_NAMES } from "#lib/domain/playbook/describe/names.ts";
import { roleSchema } from "#lib/domain/playbook/schema/ownership.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { Choice, choicesOf } from "../fields/Choices.tsx";
import { FieldRow } from "../fields/FieldRow.tsx";
import { Lines } from "../fields/Terms.tsx";
import { MaybeWords, Words } from "../fields/Words.tsx";
import { ItemList } from "../items/ItemList.tsx";
import { usesOf } from "../uses-of.ts";
import { ColdForm } from "./ColdForm.tsx";
import { TransitionForm } from "./TransitionForm.tsx";

type Role = Playbook["roles"][number];

/** Who owns what, the hours after a handoff, and leads that have gone cold. */
export function OwnershipForm() {
  const { draft, edit } = useEditorForm();
  return (
    <div className="grid gap-8">
      <ItemList<Role>
        at="roles"
        title="Roles"
        says="Who answers for which part of the handoff, by name."
        one="role"
        items={draft.roles}
        nameOf={({ label }) => label}
        summaryOf={({ person, side }) => `${SIDE_NAMES[side]}, ${person ?? "nobody named yet"}`}
        usesOf={({ id }) => usesOf(draft, "roles", id)}
        onChange={(roles, place) => edit({ roles }, place)}
        make={(id, label) => ({ id, label, side: "both", person: null, owns: [] })}
        copy={(role, id, label) => ({ ...role, id, label })}
        form={(role, change, at) => (
          <>
            <FieldRow>
              <Words
                at={`${at}.label`}
                label="Name of the role"
                value={role.label}
                onChange={(label) => change({ label })}
              />
              <Choice
                at={`${at}.side`}
                label="Side"
                options={choicesOf(roleSchema.shape.side.options, SIDE_NAMES)}
                value={role.side}
                onChange={(side) => change({ side })}
              />
            </FieldRow>
            <MaybeWords
              at={`${at}.person`}
              label="Person"
              hint="Their mail address or full name, as the CRM knows them"
              value={role.person}
              onChange={(person) => change({ person })}
            />
            <Lines
              at={`${at}.owns`}
              label="Owns"
              value={role.owns}
              onChange={(owns) => change({ owns })}
            />
          </>
        )}
      />
      <TransitionForm />
      <ColdForm />
    </div>
  );
}
