import { TextArea } from "#components/ui/TextArea.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import { useMessages } from "../editor-context.ts";

interface WordsProps {
  /** Where it stands in the document: "leadTypes[2].promise". */
  readonly at: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Of what is typed, where it is not the language of the playbook. */
  readonly lang?: "ar";
}

/** A day, by the browser's own calendar; empty until it is a whole one. */
export function Day(
  props: Omit<WordsProps, "lang"> & {
    readonly value: string;
    readonly onChange: (value: string) => void;
  },
) {
  const { at, ...rest } = props;
  return (
    <div data-at={at}>
      <TextField {...rest} type="date" messages={useMessages(at)} />
    </div>
  );
}

/** A label or a short saying. */
export function Words(
  props: WordsProps & { readonly value: string; readonly onChange: (value: string) => void },
) {
  const { at, ...rest } = props;
  return (
    <div data-at={at}>
      <TextField
        {...rest}
        {...directionOf(rest.lang)}
        messages={useMessages(at)}
        autoComplete="off"
      />
    </div>
  );
}

/** A sentence or two. */
export function LongWords(
  props: WordsProps & { readonly value: string; readonly onChange: (value: string) => void },
) {
  const { at, ...rest } = props;
  return (
    <div data-at={at}>
      <TextArea {...rest} {...directionOf(rest.lang)} rows={1} messages={useMessages(at)} />
    </div>
  );
}

/** A sentence or two that may be left out: null when empty. */
export function MaybeWords(
  props: WordsProps & {
    readonly value: string | null;
    readonly onChange: (value: string | null) => void;
  },
) {
  const { at, value, onChange, ...rest } = props;
  return (
    <div data-at={at}>
      <TextArea
        {...rest}
        optional
        rows={1}
        value={value ?? ""}
        onChange={(text) => onChange(text === "" ? null : text)}
        messages={useMessages(at)}
      />
    </div>
  );
}

/** An empty field stands where its words will; without a language the words decide. */
function directionOf(lang: WordsProps["lang"]): { readonly dir?: "rtl" } {
  return lang === "ar" ? { dir: "rtl" } : {};
}
