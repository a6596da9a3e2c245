import { useQuery } from "@tanstack/react-query";
import { useLoadDraftModel } from "#components/parts/draft-model-context.ts";
import { useWordingChoice } from "#components/parts/wording-choice.ts";
import { Checkbox } from "#components/ui/CheckboxGroup.tsx";
import { Section } from "#components/ui/Section.tsx";
import type { ModelReadiness } from "#lib/domain/message/draft-model.ts";

/** Switches on that the browser's own language model suggests other wording for first messages. */
export function WordingChoice() {
  const [on, choose] = useWordingChoice();
  const load = useLoadDraftModel();
  const { data: readiness } = useQuery({
    queryKey: ["draft-model", "en"],
    queryFn: async (): Promise<ModelReadiness> =>
      (await (await load())?.readiness("en")) ?? "unavailable",
    networkMode: "always",
    retry: false,
  });
  return (
    <Section title="Wording">
      <Checkbox
        label="Let the browser's own model suggest other wording"
        checked={on}
        onChange={choose}
      />
      <p className="max-w-[60ch]">
        A button in First touch then asks the language model that is built into this browser to say
        your message in other words. Nothing leaves this device, nothing is written to the CRM, and
        your message stays as it is until you take the other wording. Each proposal is checked like
        what you write. Beside a CRM's page that keeps the model from others, the button is in the
        side panel only.
      </p>
      {readiness !== undefined && (
        <p className="max-w-[60ch] text-small text-muted">{STANDINGS[readiness]}</p>
      )}
    </Section>
  );
}

const STANDINGS: Readonly<Record<ModelReadiness, string>> = {
  unavailable: "This browser has no such model, so the button does not appear.",
  downloadable:
    "The browser downloads its model once, and only after it has asked you: it can take several gigabytes.",
  downloading: "The browser is downloading its model.",
  available: "The model is on this device.",
};
