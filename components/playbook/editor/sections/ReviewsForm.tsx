import { Section } from "#components/ui/Section.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import { CADENCE_NAMES } from "#lib/domain/playbook/describe/names.ts";
import { reviewSchema } from "#lib/domain/playbook/schema/ownership.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { useEditorForm, useMessages } from "../editor-context.ts";
import { Choice, choicesOf, entriesAsChoices } from "../fields/Choices.tsx";
import { FieldRow } from "../fields/FieldRow.tsx";
import { Lines } from "../fields/Terms.tsx";
import { Words } from "../fields/Words.tsx";
import { ItemList } from "../items/ItemList.tsx";

type Review = Playbook["reviews"][number];

/** What the playbook is called, when it is looked at again, and the meetings that keep it alive. */
export function ReviewsForm() {
  const { draft, edit } = useEditorForm();
  return (
    <div className="grid gap-8">
      <About />
      <ItemList<Review>
        at="reviews"
        title="Meetings"
        says="What keeps the agreement alive."
        one="meeting"
        items={draft.reviews}
        nameOf={({ label }) => label}
        summaryOf={({ every }) => CADENCE_NAMES[every]}
        onChange={(reviews, place) => edit({ reviews }, place)}
        make={(id, label) => ({
          id,
          label,
          every: "month",
          agenda: [],
          calledBy: draft.roles[0]?.id ?? "",
        })}
        copy={(review, id, label) => ({ ...review, id, label })}
        form={(review, change, at) => (
          <>
            <Words
              at={`${at}.label`}
              label="Name"
              value={review.label}
              onChange={(label) => change({ label })}
            />
            <FieldRow>
              <Choice
                at={`${at}.every`}
                label="How often"
                options={choicesOf(reviewSchema.shape.every.options, CADENCE_NAMES)}
                value={review.every}
                onChange={(every) => change({ every })}
              />
              <Choice
                at={`${at}.calledBy`}
                label="Who calls it"
                options={entriesAsChoices(draft.roles)}
                value={review.calledBy}
                onChange={(calledBy) => change({ calledBy })}
              />
            </FieldRow>
            <Lines
              at={`${at}.agenda`}
              label="Agenda"
              value={review.agenda}
              onChange={(agenda) => change({ agenda })}
            />
          </>
        )}
      />
    </div>
  );
}

function About() {
  const { draft, edit } = useEditorForm();
  const messages = useMessages("reviewBy");
  return (
    <Section title="This playbook">
      <div className="grid gap-3">
        <Words
          at="name"
          label="Name of the playbook"
          value={draft.name}
          onChange={(name) => edit({ name }, "name")}
        />
        <div data-at="reviewBy" className="sm:max-w-80">
          <TextField
            label="Look at it again by"
            hint="On that day everybody is reminded. Left empty, signing proposes a quarter ahead."
            type="date"
            optional
            value={draft.reviewBy ?? ""}
            onChange={(day) => edit({ reviewBy: day === "" ? null : day }, "reviewBy")}
            messages={messages}
          />
        </div>
      </div>
    </Section>
  );
}
