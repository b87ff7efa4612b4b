// Look: everything one look needs, as one string, so that a look is one call.
const MASKED = "••••";

const look = () => JSON.stringify({
  url: location.href,
  title: document.title,
  ready: document.readyState,
  scroll: [scrollY, innerHeight, Math.max(document.documentElement?.scrollHeight || 0, document.body?.scrollHeight || 0)],
  notices: takeNotices(),
  tree: flatten(walkPage(), 0, []),
});
