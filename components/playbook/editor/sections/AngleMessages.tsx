import { Plus, Trash2 } from "lucide-react";
import { Button } from "#components/ui/Button.tsx";
import { IconButton } from "#components/ui/IconButton.tsx";
import { MESSAGE_TOKENS } from "#lib/domain/message/tokens.ts";
import { CHANNEL_NAMES, LANGUAGE_NAMES } from "#lib/domain/playbook/describe/names.ts";
import { messageTemplateSchema } from "#lib/domain/playbook/schema/briefs.ts";
import type { MessageTemplate } from "#lib/domain/playbook/schema.ts";
import { useEditorForm } from "../editor-context.ts";
import { Choice, choicesOf } from "../fields/Choices.tsx";
import { FieldRow } from "../fields/FieldRow.tsx";
import { LongWords, Words } from "../fields/Words.tsx";

/** Messages of the team's own, used in place of the built-in one of that channel and language. */
export function AngleMessages(props: {
  readonly at: string;
  readonly messages: readonly MessageTemplate[];
  readonly onChange: (messages: MessageTemplate[]) => void;
}) {
  const { at, messages, onChange } = props;
  const { focusOn } = useEditorForm();
  const add = () => {
    onChange([...messages, { channel: "email", language: "en", subject: "", body: "" }]);
    focusOn(`${at}[${messages.length}]`);
  };
  return (
    <fieldset data-at={at} className="grid min-w-0 gap-2">
      <legend className="pb-1 font-medium">Messages of your own</legend>
      <p className="max-w-[60ch] text-small text-muted">
        Without one, Handrail writes the draft from the texts above.
      </p>
      {messages.length > 0 && <Tokens />}
      <ol className="grid gap-4">
        {messages.map((message, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a message is known by nothing but its place
          <li key={index} data-at={`${at}[${index}]`} className="grid gap-2">
            <Message
              at={`${at}[${index}]`}
              number={index + 1}
              message={message}
              onChange={(changed) => onChange(messages.toSpliced(index, 1, changed))}
              onRemove={() => {
                onChange(messages.toSpliced(index, 1));
                focusOn(at);
              }}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button icon={<Plus aria-hidden />} onClick={add}>
          Add a message
        </Button>
      </div>
    </fieldset>
  );
}

function Message(props: {
  at: string;
  number: number;
  message: MessageTemplate;
  onChange: (message: MessageTemplate) => void;
  onRemove: () => void;
}) {
  const { at, number, message, onChange } = props;
  const lang = message.language === "ar" ? ({ lang: "ar" } as const) : {};
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="sr-only">{`Message ${number}`}</legend>
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <FieldRow>
            <Choice
              at={`${at}.channel`}
              label={`Channel of message ${number}`}
              options={choicesOf(messageTemplateSchema.shape.channel.options, CHANNEL_NAMES)}
              value={message.channel}
              onChange={(channel) => onChange({ ...message, channel })}
            />
            <Choice
              at={`${at}.language`}
              label={`Language of message ${number}`}
              options={choicesOf(messageTemplateSchema.shape.language.options, LANGUAGE_NAMES)}
              value={message.language}
              onChange={(language) => onChange({ ...message, language })}
            />
          </FieldRow>
        </div>
        <IconButton
          label={`Remove message ${number}`}
          icon={<Trash2 aria-hidden />}
          onClick={props.onRemove}
        />
      </div>
      {message.channel === "email" && (
        <Words
          at={`${at}.subject`}
          label={`Subject of message ${number}`}
          value={message.subject}
          {...lang}
          onChange={(subject) => onChange({ ...message, subject })}
        />
      )}
      <LongWords
        at={`${at}.body`}
        label={`Text of message ${number}`}
        value={message.body}
        {...lang}
        onChange={(body) => onChange({ ...message, body })}
      />
    </fieldset>
  );
}

/** What a message may leave for Handrail to fill in. */
function Tokens() {
  return (
    <details className="text-small">
      <summary>What is filled in by itself</summary>
      <p className="max-w-[60ch] py-1 text-muted">
        A sentence whose words in braces are not known for a buyer is left out.
      </p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5">
        {Object.entries(MESSAGE_TOKENS).map(([name, { meaning }]) => (
          <div key={name} className="contents">
            <dt>
              <code>{`{{${name}}}`}</code>
            </dt>
            <dd className="text-muted">{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
