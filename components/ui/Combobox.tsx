import { Combobox as Base } from "@base-ui/react/combobox";
import { Check, ChevronDown } from "lucide-react";
import { type Ref, useId } from "react";
import { Field, type FieldProps } from "./Field.tsx";
import { matchesTerms } from "./match-terms.ts";

export interface ComboboxItem {
  readonly value: string;
  readonly label: string;
  /** A second line. */
  readonly detail?: string | undefined;
  /** Shown small at the end of the line, and found by typing it. */
  readonly code?: string | undefined;
  /** Found by typing, not shown. */
  readonly keywords?: string | undefined;
}

/** A list to choose one from by typing a part of it: of the label, the detail, the code or the keywords. */
export function Combobox(
  props: FieldProps & {
    readonly items: readonly ComboboxItem[];
    /** The chosen item's value, or null. A value that is not among the items shows as nothing chosen. */
    readonly value: string | null;
    readonly onChange: (value: string | null) => void;
    readonly placeholder?: string | undefined;
    /** Says why nothing is listed. */
    readonly empty?: string | undefined;
    readonly ref?: Ref<HTMLInputElement> | undefined;
  },
) {
  const { label, hint, messages, required, optional } = props;
  const controlId = useId();
  const chosen = props.items.find((item) => item.value === props.value) ?? null;
  return (
    <Base.Root<ComboboxItem>
      items={props.items}
      value={chosen}
      onValueChange={(item) => props.onChange(item?.value ?? null)}
      itemToStringLabel={(item) => item.label}
      isItemEqualToValue={(item, value) => item.value === value.value}
      filter={(item, query) => matchesTerms(searchText(item), query)}
      autoHighlight
    >
      <Field {...{ label, hint, messages, required, optional, controlId }}>
        {(control) => (
          <Base.InputGroup className="relative">
            <Base.Input
              {...control}
              ref={props.ref}
              dir="auto"
              placeholder={props.placeholder}
              className="control pe-7"
            />
            <Base.Trigger
              aria-label={`Show the list of ${label}`}
              tabIndex={-1}
              className="absolute end-0 top-0 flex h-8 w-7 items-center justify-center text-muted"
            >
              <ChevronDown aria-hidden className="size-4" />
            </Base.Trigger>
          </Base.InputGroup>
        )}
      </Field>
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-30 outline-none">
          <Base.Popup className="slide-in w-(--anchor-width) rounded-lg bg-raised text-ink shadow-popup">
            <Base.Empty>
              <p className="px-3 py-2 text-small text-muted">
                {props.empty ?? "Nothing matches. Type fewer letters."}
              </p>
            </Base.Empty>
            <Base.List className="max-h-[min(18rem,var(--available-height))] scroll-py-1 overflow-y-auto overscroll-contain p-1 data-empty:p-0">
              {(item: ComboboxItem) => <Line key={item.value} item={item} />}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Line({ item }: { item: ComboboxItem }) {
  return (
    <Base.Item
      value={item}
      className="grid cursor-pointer grid-cols-[1fr_auto_1rem] items-baseline gap-x-2 rounded-md px-2 py-1.5 outline-none data-highlighted:bg-hover data-highlighted:outline data-highlighted:-outline-offset-1 data-highlighted:outline-control"
    >
      <bdi>{item.label}</bdi>
      <span className="text-small text-muted">{item.code}</span>
      <Base.ItemIndicator className="self-center text-accent">
        <Check aria-hidden className="size-4" />
      </Base.ItemIndicator>
      {item.detail !== undefined && (
        <bdi className="col-start-1 col-end-3 text-small text-muted">{item.detail}</bdi>
      )}
    </Base.Item>
  );
}

function searchText(item: ComboboxItem): string {
  return [item.label, item.detail, item.code, item.value, item.keywords].filter(Boolean).join(" ");
}
