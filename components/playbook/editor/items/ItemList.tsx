import { type ReactNode, useId } from "react";
import { Button } from "#components/ui/Button.tsx";
import { FieldMessages } from "#components/ui/Field.tsx";
import { Section } from "#components/ui/Section.tsx";
import { TextField } from "#components/ui/TextField.tsx";
import { useEditorForm, useMessages } from "../editor-context.ts";
import { makeId } from "../make-id.ts";
import { moved } from "../moved.ts";
import { AddItem } from "./AddItem.tsx";
import { ItemRow } from "./ItemRow.tsx";
import { useShownRows } from "./use-shown-rows.ts";

export interface ItemListProps<Item extends { readonly id: string }> {
  /** Where the list stands in the document: "leadTypes". */
  readonly at: string;
  readonly title: string;
  /** 3 inside an entry of another list. */
  readonly level?: 2 | 3;
  readonly says?: string | undefined;
  /** One of them, in a sentence: "lead type". */
  readonly one: string;
  readonly items: readonly Item[];
  readonly nameOf: (item: Item) => string;
  /** What a folded entry says beside its name. */
  readonly summaryOf?: ((item: Item) => string) | undefined;
  readonly onChange: (items: Item[], place: string) => void;
  /** A new entry of that name. Left out where the list can only have what it is made of. */
  readonly make?: (id: string, name: string) => Item;
  /** The same entry under another id and name. */
  readonly copy?: (item: Item, id: string, name: string) => Item;
  /** Where an entry is pointed to, in words. */
  readonly usesOf?: ((item: Item) => readonly string[]) | undefined;
  /** More ways to add an entry, beneath the first. */
  readonly children?: ReactNode;
  /** `place` is what inside the entry changes, where its part alone does not say it. */
  readonly form: (
    item: Item,
    change: (part: Partial<Item>, place?: string) => void,
    at: string,
  ) => ReactNode;
}

/** A list of the playbook: its entries unfold, and are added, copied, moved and removed. */
export function ItemList<Item extends { readonly id: string }>(props: ItemListProps<Item>) {
  const { at, items, one, nameOf, onChange, make, copy } = props;
  const form = useEditorForm();
  const id = useId();
  const messages = useMessages(at);
  const ids = items.map((item) => item.id);

  const shown = useShownRows(items.map(nameOf), (index) =>
    form.unfolded.has(`${at}/${ids[index] ?? ""}`),
  );

  const insert = (item: Item, index: number) => {
    onChange(items.toSpliced(index, 0, item), at);
    form.unfold(`${at}/${item.id}`, true);
    form.focusOn(`${at}[${index}]`, "fields");
  };
  const duplicate = (item: Item, index: number, copyOf: NonNullable<typeof copy>) => {
    const name = `${nameOf(item)} (copy)`;
    insert(copyOf(item, makeId(name, ids, one), name), index + 1);
    form.announce(`${nameOf(item)} was copied.`);
  };
  const move = (index: number, by: -1 | 1) => {
    const item = items[index];
    const to = index + by;
    if (item === undefined || to < 0 || to >= items.length) return;
    onChange([...moved(items, index, to)], at);
    form.focusOn(`${at}[${to}]`, by === 1 ? "down" : "up");
    form.announce(`${nameOf(item)} is now ${to + 1} of ${items.length}.`);
  };
  const remove = (item: Item, index: number) => {
    onChange(items.toSpliced(index, 1), at);
    form.focusOn(items.length > 1 ? `${at}[${Math.min(index, items.length - 2)}]` : `${at}+`);
    form.announce(`${nameOf(item)} was removed. Undo brings it back.`);
  };

  return (
    <Section title={props.title} level={props.level ?? 2} count={items.length}>
      {props.says !== undefined && <p className="max-w-[60ch] text-muted">{props.says}</p>}
      {shown.search !== null && (
        <div className="sm:max-w-80">
          <TextField
            type="search"
            label={`Find in “${props.title}”`}
            value={shown.search.text}
            onChange={shown.search.onChange}
            autoComplete="off"
          />
        </div>
      )}
      <ol data-at={at} className="grid border-t border-line">
        {entriesAt(items, shown.rows).map(({ item, index }) => (
          <ItemRow
            key={item.id}
            at={`${at}[${index}]`}
            entry={`${at}/${item.id}`}
            id={item.id}
            one={one}
            name={nameOf(item)}
            summary={props.summaryOf?.(item)}
            uses={props.usesOf?.(item) ?? []}
            isFirst={index === 0}
            isLast={index === items.length - 1}
            onMove={(by) => move(index, by)}
            onDuplicate={copy === undefined ? null : () => duplicate(item, index, copy)}
            onRemove={() => remove(item, index)}
          >
            {() =>
              props.form(
                item,
                (part, place = `${at}[${index}].${Object.keys(part).join("+")}`) =>
                  onChange(items.toSpliced(index, 1, { ...item, ...part }), place),
                `${at}[${index}]`,
              )
            }
          </ItemRow>
        ))}
      </ol>
      {shown.left > 0 && (
        <Button variant="quiet" className="justify-self-start" onClick={shown.showAll}>
          {`Show ${shown.left} more`}
        </Button>
      )}
      <FieldMessages id={id} messages={messages} />
      {make !== undefined && (
        <AddItem
          at={`${at}+`}
          one={one}
          onAdd={(name) => insert(make(makeId(name, ids, one), name), items.length)}
        />
      )}
      {props.children}
    </Section>
  );
}

function entriesAt<Item>(items: readonly Item[], rows: readonly number[]) {
  return rows.flatMap((index) => {
    const item = items[index];
    return item === undefined ? [] : [{ item, index }];
  });
}
