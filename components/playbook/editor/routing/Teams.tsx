import { counted } from "#lib/domain/playbook/describe/phrases.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { Ticks } from "../fields/Choices.tsx";
import { Words } from "../fields/Words.tsx";
import { ItemList } from "../items/ItemList.tsx";
import { usesOf } from "../uses-of.ts";

type Team = Playbook["routing"]["teams"][number];

/** Who takes turns. */
export function Teams() {
  const { draft, edit } = useEditorForm();
  const { people, routing } = draft;
  return (
    <ItemList<Team>
      at="routing.teams"
      title="Teams"
      says="Whoever is in a team gets its leads by turn, by their share; who is away is passed over."
      one="team"
      items={routing.teams}
      nameOf={({ label }) => label}
      summaryOf={({ members }) => counted(members.length, "person", "people")}
      usesOf={({ id }) => usesOf(draft, "teams", id)}
      onChange={(teams, place) => edit({ routing: { ...routing, teams } }, place)}
      make={(id, label) => ({ id, label, members: [] })}
      copy={(team, id, label) => ({ ...team, id, label })}
      form={(team, change, at) => (
        <>
          <Words
            at={`${at}.label`}
            label="Name"
            value={team.label}
            onChange={(label) => change({ label })}
          />
          <Ticks
            at={`${at}.members`}
            label="Members"
            hint={people.length === 0 ? "Add people under “Working time and people”." : undefined}
            options={people.map(({ id, person }) => ({ value: id, label: person }))}
            values={team.members}
            onChange={(members) => change({ members })}
          />
        </>
      )}
    />
  );
}
