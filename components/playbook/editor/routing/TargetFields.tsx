import type { Playbook, RoutingTarget } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { Choice, entriesAsChoices } from "../fields/Choices.tsx";
import { FieldRow } from "../fields/FieldRow.tsx";

/** Who gets a lead: a team by turn, one person, the company's owner, the person in a role. */
export function TargetFields(props: {
  readonly at: string;
  readonly label: string;
  readonly target: RoutingTarget;
  readonly onChange: (target: RoutingTarget, place: string) => void;
}) {
  const { at, label, target, onChange } = props;
  const { draft } = useEditorForm();
  return (
    <FieldRow>
      <Choice
        at={`${at}.to`}
        label={label}
        options={KINDS}
        value={target.to}
        onChange={(to) => onChange(firstOf(to, draft), `${at}.to`)}
      />
      <Which at={at} target={target} onChange={onChange} />
    </FieldRow>
  );
}

function Which(props: {
  at: string;
  target: RoutingTarget;
  onChange: (target: RoutingTarget, place: string) => void;
}) {
  const { at, target, onChange } = props;
  const { draft } = useEditorForm();
  switch (target.to) {
    case "account-owner":
      return null;
    case "team":
      return (
        <Choice
          at={`${at}.team`}
          label="Team"
          hint={draft.routing.teams.length === 0 ? "Add a team below first." : undefined}
          options={entriesAsChoices(draft.routing.teams)}
          value={target.team}
          onChange={(team) => onChange({ to: "team", team }, `${at}.team`)}
        />
      );
    case "person":
      return (
        <Choice
          at={`${at}.person`}
          label="Person"
          hint={
            draft.people.length === 0 ? "Add people under “Working time and people”." : undefined
          }
          options={draft.people.map(({ id, person }) => ({ value: id, label: person }))}
          value={target.person}
          onChange={(person) => onChange({ to: "person", person }, `${at}.person`)}
        />
      );
    case "role":
      return (
        <Choice
          at={`${at}.role`}
          label="Role"
          options={entriesAsChoices(draft.roles)}
          value={target.role}
          onChange={(role) => onChange({ to: "role", role }, `${at}.role`)}
        />
      );
  }
}

/** What a newly chosen kind begins with: the first there is, to be seen and changed. */
function firstOf(to: RoutingTarget["to"], { people, roles, routing }: Playbook): RoutingTarget {
  switch (to) {
    case "account-owner":
      return { to };
    case "team":
      return { to, team: routing.teams[0]?.id ?? "" };
    case "person":
      return { to, person: people[0]?.id ?? "" };
    case "role":
      return { to, role: roles[0]?.id ?? "" };
  }
}

const KINDS = [
  { value: "team", label: "A team, by turn" },
  { value: "person", label: "One person" },
  { value: "account-owner", label: "Whoever owns the company" },
  { value: "role", label: "The person in a role" },
] as const;
