import { LinesField } from "#components/ui/LinesField.tsx";
import { TagsField } from "#components/ui/TagsField.tsx";
import { useMessages } from "../editor-context.ts";

interface ListProps {
  readonly at: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly onChange: (values: string[]) => void;
}

/** Short names: countries, roles, words to find something by. */
export function Terms(props: ListProps & { readonly values: readonly string[] }) {
  const { at, onChange, ...rest } = props;
  return (
    <div data-at={at}>
      <TagsField
        {...rest}
        onChange={(values) => onChange([...values])}
        messages={useMessages(at, true)}
      />
    </div>
  );
}

/** Sayings, one a line. */
export function Lines(props: ListProps & { readonly value: readonly string[] }) {
  const { at, onChange, hint = "One a line.", ...rest } = props;
  return (
    <div data-at={at}>
      <LinesField
        {...rest}
        hint={hint}
        onChange={(values) => onChange([...values])}
        messages={useMessages(at, true)}
      />
    </div>
  );
}
