import { element } from "../../pages/client/dom.ts";
import type { BodyNode } from "../mail-types.ts";

/** Builds what a message holds, element by element. */
export function buildBody(nodes: readonly BodyNode[]): readonly (Node | string)[] {
  return nodes.map((node) => {
    if (typeof node === "string") return node;
    const made = element(node.tag as keyof HTMLElementTagNameMap, node.attributes);
    made.append(...buildBody(node.children ?? []));
    return made;
  });
}

/** The other way around: what somebody has written. */
export function readBody(parent: Element): readonly BodyNode[] {
  return [...parent.childNodes].flatMap((child): readonly BodyNode[] => {
    if (child instanceof Text) return [child.data];
    if (!(child instanceof Element)) return [];
    const attributes = Object.fromEntries(
      [...child.attributes].map(({ name, value }) => [name, value]),
    );
    return [{ tag: child.localName, attributes, children: readBody(child) }];
  });
}

/** The words alone, for the line in a list. */
export function bodyText(nodes: readonly BodyNode[]): string {
  const texts = nodes.map((node) =>
    typeof node === "string" ? node : bodyText(node.children ?? []),
  );
  return texts.join(" ").replaceAll(/\s+/g, " ").trim();
}
