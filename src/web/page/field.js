// One box: text that is typed, and tokens that are put in whole. What stands in it is read back as a pattern without selects.

import { el } from "./dom.js";
import { patternNodes, plainNodes, textNodes } from "./shown.js";

/** A box. `attributes` are its language and its label; `onchange` is told of each change, `onbrace` that a token is wanted. */
export function field({ pattern, reflow, attributes, onchange, onbrace }) {
  const box = el("div", {
    class: "field",
    role: "textbox",
    "aria-multiline": "true",
    contenteditable: "true",
    spellcheck: "true",
    tabindex: "0",
    ...attributes,
  });
  let kept = null;
  box.append(...patternNodes(pattern, reflow));
  const changed = () => {
    if (box.childNodes.length === 1 && box.firstChild.nodeName === "BR") box.replaceChildren();
    onchange();
  };

  box.addEventListener("input", changed);
  box.addEventListener("compositionend", () => showMarks(box, reflow));
  box.addEventListener("beforeinput", (event) => before(event, box, reflow, onbrace));
  box.addEventListener("copy", (event) => copy(event));
  box.addEventListener("cut", (event) => {
    copy(event);
    document.execCommand("delete");
  });
  box.addEventListener("blur", () => (kept = caret(box) ?? kept));

  function back() {
    focusAtEnd(box);
    if (kept && box.contains(kept.startContainer))
      getSelection().setBaseAndExtent(kept.startContainer, kept.startOffset, kept.endContainer, kept.endOffset);
  }

  return {
    element: box,
    read: () => read(box),
    focus: () => focusAtEnd(box),
    insert(node) {
      back();
      insertNodes([node]);
      changed();
    },
    insertText(text) {
      back();
      insertNodes(plainNodes(text, reflow));
      changed();
    },
    range: (leaf, from, to) => rangeIn(box, leaf, from, to),
  };
}

function before(event, box, reflow, onbrace) {
  const { inputType, data, dataTransfer } = event;
  if (inputType === "insertParagraph" || inputType === "insertLineBreak") {
    event.preventDefault();
    document.execCommand("insertText", false, reflow ? " " : "\n");
  } else if (inputType === "insertText" && (data === "{" || data === "}")) {
    event.preventDefault();
    if (data === "{") onbrace();
  } else if (dataTransfer) {
    event.preventDefault();
    insertNodes(plainNodes(dataTransfer.getData("text/plain"), reflow));
    box.dispatchEvent(new Event("input"));
  } else if (inputType.startsWith("format")) {
    event.preventDefault();
  } else if (!event.isComposing) {
    queueMicrotask(() => showMarks(box, reflow));
  }
}

// As Fluent text, so that a token that is pasted is a token again.
function copy(event) {
  const selection = getSelection();
  if (selection.isCollapsed) return;
  const text = flat(read(selection.getRangeAt(0).cloneContents())).join("");
  event.clipboardData.setData("text/plain", text);
  event.preventDefault();
}

const flat = (pattern) => pattern.map((node) => node.text ?? node.placeable);

// Through the browser's own command, so that it can be undone.
function insertNodes(nodes) {
  const html = nodes.map((node) => (node.nodeType === Node.TEXT_NODE ? escaped(node.data) : node.outerHTML)).join("");
  document.execCommand("insertHTML", false, html);
  // Not inside of a token: nothing can be typed there.
  const inside =
    getSelection().anchorNode?.parentElement?.closest("[contenteditable=false]") ?? getSelection().anchorNode;
  if (inside?.getAttribute?.("contenteditable") === "false")
    getSelection().setPosition(inside.parentNode, [...inside.parentNode.childNodes].indexOf(inside) + 1);
}

const escaped = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Characters that were typed and that nobody sees become marks. */
function showMarks(box, reflow) {
  for (const node of [...box.childNodes]) {
    if (node.nodeType !== Node.TEXT_NODE) continue;
    const nodes = textNodes(node.data, false);
    if (nodes.length <= 1 && !nodes[0]?.dataset) continue;
    node.replaceWith(...nodes);
    const selection = getSelection();
    selection.setPosition(box, [...box.childNodes].indexOf(nodes.at(-1)) + 1);
  }
}

function read(root) {
  const pattern = [];
  const add = (text) => ("text" in (pattern.at(-1) ?? {}) ? (pattern.at(-1).text += text) : pattern.push({ text }));
  for (const { node, text } of leaves(root)) {
    if (node.dataset?.placeable) pattern.push({ placeable: node.dataset.placeable, names: node.dataset.names });
    else if (text) add(text);
  }
  return pattern;
}

// The pieces of a box in order, each with its text.
function* leaves(root) {
  for (const node of root.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) yield { node, text: node.data };
    else if (node.dataset?.placeable) yield { node, text: "" };
    else if (node.dataset?.char) yield { node, text: node.dataset.char };
    else if (node.nodeName === "BR") yield { node, text: node.nextSibling ? "\n" : "" };
    else yield* leaves(node);
  }
}

// The place of some text of the nth piece of the pattern that `read` gives.
function rangeIn(box, leaf, from, to) {
  let [index, at, inText] = [-1, 0, false];
  const range = document.createRange();
  for (const { node, text } of leaves(box)) {
    const isToken = Boolean(node.dataset?.placeable);
    if (!isToken && !text) continue;
    if (isToken || !inText) [index, at] = [index + 1, 0];
    inText = !isToken;
    if (index !== leaf) continue;
    if (isToken) {
      range.selectNode(node);
      return range;
    }
    if (from >= at && from <= at + text.length) begin(range, node, from - at);
    at += text.length;
    if (to <= at) {
      finish(range, node, to - at + text.length);
      return range;
    }
  }
  return null;
}

const isText = (node) => node.nodeType === Node.TEXT_NODE;
const begin = (range, node, at) => (isText(node) ? range.setStart(node, at) : range.setStartBefore(node));
const finish = (range, node, at) => (isText(node) ? range.setEnd(node, at) : range.setEndAfter(node));

function caret(box) {
  const selection = getSelection();
  return selection.rangeCount > 0 && box.contains(selection.anchorNode) ? selection.getRangeAt(0).cloneRange() : null;
}

function focusAtEnd(box) {
  box.focus();
  getSelection().selectAllChildren(box);
  getSelection().collapseToEnd();
}
