// Identity: a number for each element, kept in this isolated world alone, so
// that the page neither sees it nor changes by it. WeakRefs let removed nodes
// be collected.
const idOf = new WeakMap();
const byID = new Map();
let lastID = 0;

const identify = (el) => {
  let id = idOf.get(el);
  if (!id) {
    id = ++lastID;
    idOf.set(el, id);
    byID.set(id, new WeakRef(el));
  }
  return id;
};

// resolve returns the element of that number if it still stands in a page.
const resolve = (id) => {
  const el = byID.get(id)?.deref();
  if (!el || !el.isConnected) {
    byID.delete(id);
    return null;
  }
  return el;
};
