import { withoutHidden } from "./hidden-characters.ts";

const LONGEST_SHOWN = 120;

/**
 * A name of a person or company, as the CRM has it: kept apart from the direction of the words around
 * it, with characters taken out that would hide or reorder others. The tooltip says which there were.
 */
export function Name(props: {
  readonly text: string | null;
  /** What stands there when the CRM knows no name. */
  readonly unknown: string;
}) {
  const { text, hidden } = withoutHidden((props.text ?? "").slice(0, 2 * LONGEST_SHOWN));
  if (text === "") return props.unknown;
  const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  if (hidden.length === 0) return <bdi>{shown}</bdi>;
  return (
    <bdi
      title={`${shown}: the CRM's text also has characters that do not show (${hidden.join(", ")})`}
    >
      {shown}
    </bdi>
  );
}
