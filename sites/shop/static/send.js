// Sends a form of the shop without leaving the page.

// reply to a form, as the shop's JSON; null where nothing came back that can be
// read. The submitter's own name and value go with the form, as they would.
export async function send(form, submitter) {
  const body = new URLSearchParams(new FormData(form));
  if (submitter?.name) body.append(submitter.name, submitter.value);
  try {
    // Not form.action: fields of that name stand in its place.
    const response = await fetch(form.getAttribute("action"), {
      method: "POST", body, headers: { Accept: "application/json" }, keepalive: true,
    });
    return response.status === 204 ? {} : await response.json();
  } catch {
    return null;
  }
}

// What to tell when there was no reply.
export const noReply = "That did not work just now. Please try again.";
