import { Plus, Trash2 } from "lucide-react";
import { useId } from "react";
import { Button } from "#components/ui/Button.tsx";
import { FieldMessages } from "#components/ui/Field.tsx";
import { IconButton } from "#components/ui/IconButton.tsx";
import { Section } from "#components/ui/Section.tsx";
import { CHANNEL_NAMES } from "#lib/domain/playbook/describe/names.ts";
import { followUpSchema } from "#lib/domain/playbook/schema/outcomes.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { useEditorForm, useMessages } from "../editor-context.ts";
import { Choice, choicesOf } from "../fields/Choices.tsx";
import { Amount } from "../fields/Numbers.tsx";

type FollowUp = Playbook["followUp"];

/** How a lead is tried before “no response” can be logged. */
export function FollowUpForm() {
  const { draft, edit, focusOn } = useEditorForm();
  const { followUp } = draft;
  const id = useId();
  const messages = useMessages("followUp.attempts");
  const change = (part: Partial<FollowUp>, place: string) =>
    edit({ followUp: { ...followUp, ...part } }, place);
  const put = (attempts: FollowUp["attempts"], place = "followUp.attempts") =>
    change({ attempts }, place);
  return (
    <Section title="Before “no response”">
      <div className="grid gap-3">
        <p className="max-w-[60ch] text-muted">
          “No response” can be logged once these attempts are on record.
        </p>
        <ol data-at="followUp.attempts" className="grid gap-2 sm:max-w-80">
          {followUp.attempts.map(({ channel }, index) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: attempts have nothing else that tells them apart.
              key={index}
              data-at={`followUp.attempts[${index}]`}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2"
            >
              <Choice
                at={`followUp.attempts[${index}].channel`}
                label={`Attempt ${index + 1}`}
                options={choicesOf(CHANNELS, CHANNEL_NAMES)}
                value={channel}
                onChange={(chosen) =>
                  put(
                    followUp.attempts.toSpliced(index, 1, { channel: chosen }),
                    `followUp.attempts[${index}].channel`,
                  )
                }
              />
              <IconButton
                label={`Remove attempt ${index + 1}`}
                icon={<Trash2 aria-hidden />}
                onClick={() => {
                  put(followUp.attempts.toSpliced(index, 1));
                  focusOn("followUp.attempts+");
                }}
              />
            </li>
          ))}
        </ol>
        <FieldMessages id={id} messages={messages} />
        <div data-at="followUp.attempts+">
          <Button
            icon={<Plus aria-hidden />}
            onClick={() => {
              put([...followUp.attempts, { channel: "any" }]);
              focusOn(`followUp.attempts[${followUp.attempts.length}]`);
            }}
          >
            Add attempt
          </Button>
        </div>
        <div className="sm:max-w-80">
          <Amount
            at="followUp.overDays"
            label="From the first to the last, at least"
            aside="days"
            value={followUp.overDays}
            onChange={(overDays) => change({ overDays }, "followUp.overDays")}
          />
        </div>
      </div>
    </Section>
  );
}

const CHANNELS = followUpSchema.shape.attempts.element.shape.channel.options;
