import { lazy, type RefObject, Suspense, useId } from "react";
import { FindingsSection } from "#components/parts/FindingsSection.tsx";
import { focusControl } from "#components/parts/use-focus-on-refusal.ts";
import { RadioGroup } from "#components/ui/RadioGroup.tsx";
import { TextArea } from "#components/ui/TextArea.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import { CopyMessage } from "./CopyMessage.tsx";
import { toLanguage, toMedium } from "./first-touch-text.ts";
import { MailDraft } from "./insert/MailDraft.tsx";
import type { Drafting } from "./use-drafting.ts";
import type { FirstTouchMaterial } from "./use-first-touch.ts";
import { Verdict } from "./Verdict.tsx";

const Rewrite = lazy(async () => ({ default: (await import("./rewrite/Rewrite.tsx")).Rewrite }));

/** The first message: kept as it is typed, checked as it is typed, copied by the person who sends it. */
export function DraftEditor(props: {
  readonly ref: RefObject<HTMLElement | null>;
  readonly drafting: Drafting;
  readonly material: FirstTouchMaterial;
  /** Whether there is an angle to write from. */
  readonly hasAngles: boolean;
}) {
  const { ref, drafting, material } = props;
  const { draft, findings } = drafting;
  const { values, change } = draft;
  const titleId = useId();
  const language = toLanguage(values.language);
  const medium = toMedium(values.medium);
  const written = { lang: language, dir: language === "ar" ? "rtl" : "ltr" } as const;
  return (
    <section ref={ref} aria-labelledby={titleId} className="grid gap-3">
      <h2 id={titleId} className="font-semibold">
        Your message
      </h2>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <RadioGroup
          label="Send as"
          layout="row"
          options={MEDIA}
          value={medium}
          onChange={(value) => drafting.changeMedium(toMedium(value))}
        />
        <RadioGroup
          label="Language"
          layout="row"
          options={LANGUAGES}
          value={language}
          onChange={(value) => drafting.changeLanguage(toLanguage(value))}
        />
      </div>
      {values.angle !== "" && (
        <p>
          <span className="text-small text-muted">Angle: </span>
          <bdi>{values.angleHeading}</bdi>
        </p>
      )}
      {medium === "email" && (
        <div data-control="subject">
          <TextField
            {...written}
            label="Subject"
            value={values.subject}
            onChange={(subject) => change({ subject })}
          />
        </div>
      )}
      <div data-control="body">
        <TextArea
          {...written}
          label="Draft"
          hint={props.hasAngles ? FROM_ANGLE[medium] : OWN_WORDS}
          rows={medium === "email" ? 6 : 4}
          value={values.body}
          onChange={(body) => change({ body })}
        />
      </div>
      {values.body.trim() !== "" && (
        <FindingsSection
          findings={findings}
          summary={<Verdict findings={findings} />}
          labelOf={(field) => (field === "subject" ? "Subject" : "Draft")}
          onGoTo={(field) => focusControl(ref.current, field)}
          onFix={(field, value) => change({ [field]: value })}
        />
      )}
      <Suspense fallback={null}>
        <Rewrite
          body={values.body}
          language={language}
          channel={medium}
          check={drafting.check}
          onUse={(body) => change({ body })}
        />
      </Suspense>
      <MailDraft values={values} snapshot={material.snapshot} draftId={drafting.draftId} />
      <CopyMessage values={values} snapshot={material.snapshot} />
    </section>
  );
}

const FROM_ANGLE = {
  email: "Press “Draft e-mail” on an angle, or paste any draft here to check it.",
  chat: "Press “Draft chat message” on an angle, or paste any draft here to check it.",
} as const;
const OWN_WORDS = "Write your own, or paste any draft here to check it.";

const MEDIA = [
  { value: "email", label: "E-mail" },
  { value: "chat", label: "Chat" },
];

const LANGUAGES = [
  { value: "en", label: "English" },
  { value: "ar", label: "العربية" },
];
