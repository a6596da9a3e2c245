import { NOT_THEIRS } from "./not-theirs.ts";
import { is } from "./read/dom.ts";

/** What begins and ends on lines of its own. */
const BLOCKS = "div,p,li,ul,ol,blockquote,pre,table,tr,h1,h2,h3,h4,h5,h6,hr";
/** Text that nobody sees. */
const UNSEEN = "style,script,template,textarea,select";

/**
 * What somebody wrote into an editor, with its line breaks; without the signature and what is quoted.
 * Called only when they have asked for it, or to compare it with what the sidebar knows of that editor.
 */
export function textIn(body: Element): string {
  return linesOf(body, "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ *\n */g, "\n")
    .trim();
}

/** The text so far, and after it what stands in the node. */
function linesOf(node: Node, before: string): string {
  let text = before;
  for (const child of node.childNodes) {
    if (child instanceof Text)
      text += child.data.replace(/\s+/g, " ").replace(/[\u200b\ufeff]/g, "");
    else if (child instanceof Element && !is(child, `${NOT_THEIRS},${UNSEEN}`)) {
      if (is(child, "br")) text += "\n";
      else if (is(child, BLOCKS)) text = ended(linesOf(child, ended(text)));
      else text = linesOf(child, text);
    }
  }
  return text;
}

function ended(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
