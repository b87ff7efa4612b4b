// Writes into what is read out when it changes, which writing the same words
// again would do, too.

export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
