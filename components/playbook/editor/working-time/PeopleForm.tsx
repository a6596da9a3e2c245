import { useLiveQuery } from "dexie-react-hooks";
import { useHandrail } from "#components/data/handrail-context.tsx";
import type { Person } from "#lib/domain/playbook/schema.ts";
import { foldText } from "#lib/domain/text/fold-text.ts";
import { useEditorForm } from "../editor-context.ts";
import { entriesAsChoices, MaybeChoice } from "../fields/Choices.tsx";
import { FieldRow } from "../fields/FieldRow.tsx";
import { Amount } from "../fields/Numbers.tsx";
import { Day, Words } from "../fields/Words.tsx";
import { ItemList } from "../items/ItemList.tsx";
import { PresetPicker } from "../items/PresetPicker.tsx";
import { RowList } from "../items/RowList.tsx";
import { makeId } from "../make-id.ts";
import { usesOf } from "../uses-of.ts";
import { readCrmPeople } from "./read-crm-people.ts";

/** Whom leads go to: when each works, what share of the turns is theirs, when they are away. */
export function PeopleForm() {
  const { draft, edit } = useEditorForm();
  const { people, calendars } = draft;
  return (
    <ItemList<Person>
      at="people"
      title="People"
      says="Whom leads go to. Whoever is not here works by the team's calendar and gets nothing by turn."
      one="person"
      items={people}
      nameOf={({ person }) => person}
      summaryOf={({ calendar, weight }) =>
        `${calendar === null ? "the team's calendar" : (calendars.find(({ id }) => id === calendar)?.label ?? calendar)}, share ${weight}`
      }
      usesOf={({ id }) => usesOf(draft, "people", id)}
      onChange={(next, place) => edit({ people: next }, place)}
      make={newPerson}
      form={(person, change, at) => (
        <>
          <Words
            at={`${at}.person`}
            label="Person"
            hint="Their mail address (best) or full name, as the CRM knows them"
            value={person.person}
            onChange={(text) => change({ person: text })}
          />
          <FieldRow>
            <MaybeChoice
              at={`${at}.calendar`}
              label="Works by"
              none="The team's calendar"
              options={entriesAsChoices(calendars)}
              value={person.calendar}
              onChange={(calendar) => change({ calendar })}
            />
            <Amount
              at={`${at}.weight`}
              label="Share of what goes by turn"
              hint="2 gets twice as much as 1, and 0 nothing"
              value={person.weight}
              onChange={(weight) => change({ weight })}
            />
          </FieldRow>
          <Absences at={`${at}.away`} person={person} change={change} />
        </>
      )}
    >
      <FromCrm />
    </ItemList>
  );
}

function Absences(props: {
  at: string;
  person: Person;
  change: (part: Partial<Person>, place: string) => void;
}) {
  const { at, person, change } = props;
  const { deps } = useHandrail();
  const today = new Date(deps.now()).toISOString().slice(0, 10);
  return (
    <RowList<Person["away"][number]>
      at={at}
      label="Away"
      says="No new lead goes to them on these days. What they have already runs on."
      one="absence"
      add="Add absence"
      most={60}
      rows={person.away}
      make={() => ({ from: today, to: today })}
      onChange={(away, place) => change({ away }, place)}
      form={(range, put, place) => (
        <div className="grid max-w-96 grid-cols-2 gap-2">
          <Day
            at={`${place}.from`}
            label="First day"
            value={range.from}
            onChange={(from) => put({ ...range, from }, `${place}.from`)}
          />
          <Day
            at={`${place}.to`}
            label="Last day"
            value={range.to}
            onChange={(to) => put({ ...range, to }, `${place}.to`)}
          />
        </div>
      )}
    />
  );
}

/** The users of the connected CRMs, so that nobody has to type them. */
function FromCrm() {
  const { draft, edit, focusOn, unfold } = useEditorForm();
  const { store } = useHandrail();
  const known = useLiveQuery(() => readCrmPeople(store), [store]) ?? [];
  const taken = new Set(draft.people.map(({ person }) => foldText(person)));
  const missing = known.filter(
    ({ person, name }) => !taken.has(foldText(person)) && !taken.has(foldText(name)),
  );
  if (missing.length === 0) return null;
  const add = (picked: string) => {
    const found = missing.find(({ person }) => person === picked);
    if (found === undefined) return;
    const id = makeId(
      found.name,
      draft.people.map((each) => each.id),
      "person",
    );
    edit({ people: [...draft.people, newPerson(id, found.person)] }, "people");
    unfold(`people/${id}`, true);
    focusOn(`people[${draft.people.length}]`, "fields");
  };
  return (
    <PresetPicker
      label="Somebody of your CRM"
      action="Add them"
      options={missing.map(({ person, name }) => ({
        value: person,
        label: name === person ? name : `${name}, ${person}`,
      }))}
      onPick={add}
    />
  );
}

function newPerson(id: string, person: string): Person {
  return { id, person, calendar: null, weight: 1, away: [] };
}
