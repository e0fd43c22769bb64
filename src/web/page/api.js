// Asks the server. The token is the one in the page's address.

const token = new URLSearchParams(location.search).get("token") ?? "";

/** An answer that says no, with what the server said. */
export class Failure extends Error {
  constructor(status, data) {
    super(data.error ?? `${status}`);
    this.status = status;
    this.data = data;
  }
}

async function ask(path, options) {
  const response = await fetch(path, { ...options, headers: { ...options.headers, Authorization: `Bearer ${token}` } });
  const data = await response.json().catch(() => ({}));
  if (!response.ok) throw new Failure(response.status, data);
  return data;
}

/** What stands at a path. */
export const get = (path, parameters = {}, signal = undefined) =>
  ask(`${path}?${new URLSearchParams(parameters)}`, { signal });

/** What the server makes of a body. */
export const post = (path, body, signal = undefined) =>
  ask(path, { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" }, signal });

/** Calls the function whenever the project's files change. */
export function listen(changed) {
  new EventSource(`/api/events?${new URLSearchParams({ token })}`).addEventListener("changed", changed);
}

/** Where a document is shown as a page. */
export const previewAddress = (locale, file) => `/preview?${new URLSearchParams({ locale, file, token })}`;
