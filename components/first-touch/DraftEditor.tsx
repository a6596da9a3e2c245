import { type RefObject, useId } from "react";
import { FindingsSection } from "#components/parts/FindingsSection.tsx";
import { findingMessages } from "#components/parts/finding-messages.ts";
import { focusControl } from "#components/parts/use-focus-on-refusal.ts";
import { CopyButton } from "#components/ui/CopyButton.tsx";
import { RadioGroup } from "#components/ui/RadioGroup.tsx";
import { TextArea } from "#components/ui/TextArea.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import type { Finding } from "#lib/domain/finding.ts";
import {
  type DraftLanguage,
  draftToText,
  type FirstTouchText,
  toLanguage,
} from "./first-touch-text.ts";

/** The first message: kept as it is typed, checked as it is typed, copied by the person who sends it. */
export function DraftEditor(props: {
  readonly ref: RefObject<HTMLElement | null>;
  readonly values: FirstTouchText;
  readonly findings: readonly Finding<"subject" | "body">[];
  readonly onChange: (change: Partial<FirstTouchText>) => void;
  readonly onLanguage: (language: DraftLanguage) => void;
}) {
  const { ref, values, findings, onChange } = props;
  const titleId = useId();
  const language = toLanguage(values.language);
  const written = { lang: language, dir: language === "ar" ? "rtl" : "ltr" } as const;
  return (
    <section ref={ref} aria-labelledby={titleId} className="grid gap-3">
      <h2 id={titleId} className="font-semibold">
        Your message
      </h2>
      <RadioGroup
        label="Language"
        layout="row"
        options={LANGUAGES}
        value={language}
        onChange={(value) => props.onLanguage(toLanguage(value))}
      />
      <div data-control="subject">
        <TextField
          {...written}
          label="Subject"
          value={values.subject}
          onChange={(subject) => onChange({ subject })}
          messages={findingMessages(findings, "subject")}
        />
      </div>
      <div data-control="body">
        <TextArea
          {...written}
          label="Draft"
          hint="Press “Draft e-mail” on an angle, or write your own."
          rows={6}
          value={values.body}
          onChange={(body) => onChange({ body })}
          messages={findingMessages(findings, "body")}
        />
      </div>
      <div>
        <CopyButton label="Copy" text={() => draftToText(values)} />
      </div>
      {values.body.trim() !== "" && (
        <FindingsSection
          findings={findings}
          labelOf={(field) => (field === "subject" ? "Subject" : "Draft")}
          onGoTo={(field) => focusControl(ref.current, field)}
          onFix={(field, value) => onChange({ [field]: value })}
          whenNone="Nothing to mend: it speaks of what they saw and asks for one thing."
        />
      )}
    </section>
  );
}

const LANGUAGES = [
  { value: "en", label: "English" },
  { value: "ar", label: "العربية" },
];
