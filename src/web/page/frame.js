// The document as it will be, in a frame that can do nothing but say which block was clicked.

import { post, previewAddress } from "./api.js";
import { debounced, el } from "./dom.js";
import { draftsOf } from "./drafts.js";
import { t } from "./texts.js";

/** The frame of a document; `onclick` is told the key of a block. */
export function documentFrame({ locale, file, onclick }) {
  const frame = el("iframe", {
    sandbox: "allow-scripts",
    src: previewAddress(locale, file),
    title: t("preview-title"),
  });
  const fault = el("p", { class: "faint fault", role: "status" });
  let [asked, key] = [null, null];

  window.addEventListener("message", said);
  function said({ source, data }) {
    if (!frame.isConnected) return window.removeEventListener("message", said);
    if (source !== frame.contentWindow) return;
    if (data?.ready) refresh();
    else if (typeof data?.key === "string") onclick(data.key);
  }

  const tell = (data) => frame.contentWindow?.postMessage(data, "*");

  async function refresh() {
    asked?.abort();
    asked = new AbortController();
    try {
      const { html } = await post("/api/preview", { locale, file, edits: draftsOf(locale, file) }, asked.signal);
      fault.textContent = "";
      tell({ html, key });
    } catch (error) {
      if (error.name !== "AbortError") fault.textContent = error.message;
    }
  }

  return {
    element: el("section", { class: "preview", "aria-label": t("preview-title") }, fault, frame),
    refresh: debounced(300, refresh),
    show(now) {
      key = now;
      tell({ key });
    },
  };
}
