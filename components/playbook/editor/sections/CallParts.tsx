import type { Qualification } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { LongWords, Words } from "../fields/Words.tsx";
import { ItemList } from "../items/ItemList.tsx";

type Level = Qualification["readiness"][number];
type Tick = Qualification["checklist"][number];
type Question = Qualification["questions"][number];

/** How near the buyer is, what the call ticks off, and what it asks. */
export function CallParts() {
  const { draft, edit } = useEditorForm();
  const { qualification } = draft;
  return (
    <>
      <ItemList<Level>
        at="qualification.readiness"
        title="Readiness levels"
        says="How near the buyer is to acting, apart from whether they fit."
        one="level"
        items={qualification.readiness}
        nameOf={({ label }) => label}
        summaryOf={({ meaning }) => meaning}
        onChange={(readiness, place) =>
          edit({ qualification: { ...qualification, readiness } }, place)
        }
        make={(id, label) => ({ id, label, meaning: "" })}
        copy={(level, id, label) => ({ ...level, id, label })}
        form={(level, change, at) => (
          <>
            <Words
              at={`${at}.label`}
              label="Name"
              value={level.label}
              onChange={(label) => change({ label })}
            />
            <LongWords
              at={`${at}.meaning`}
              label="Meaning"
              value={level.meaning}
              onChange={(meaning) => change({ meaning })}
            />
          </>
        )}
      />
      <ItemList<Tick>
        at="qualification.checklist"
        title="Checklist"
        says="Ticked in the first call, so that marketing's claims and what sales confirmed stand side by side."
        one="checklist item"
        items={qualification.checklist}
        nameOf={({ label }) => label}
        summaryOf={({ asks }) => asks}
        onChange={(checklist, place) =>
          edit({ qualification: { ...qualification, checklist } }, place)
        }
        make={(id, label) => ({ id, label, asks: "" })}
        copy={(tick, id, label) => ({ ...tick, id, label })}
        form={(tick, change, at) => (
          <>
            <Words
              at={`${at}.label`}
              label="Name"
              value={tick.label}
              onChange={(label) => change({ label })}
            />
            <LongWords
              at={`${at}.asks`}
              label="Question"
              value={tick.asks}
              onChange={(asks) => change({ asks })}
            />
          </>
        )}
      />
      <ItemList<Question>
        at="qualification.questions"
        title="Questions for the first call"
        says="Asked unless the buyer has answered them already."
        one="question"
        items={qualification.questions}
        nameOf={({ asks }) => asks}
        onChange={(questions, place) =>
          edit({ qualification: { ...qualification, questions } }, place)
        }
        make={(id, asks) => ({ id, asks })}
        copy={(_, id, asks) => ({ id, asks })}
        form={(question, change, at) => (
          <LongWords
            at={`${at}.asks`}
            label="Question"
            value={question.asks}
            onChange={(asks) => change({ asks })}
          />
        )}
      />
    </>
  );
}
