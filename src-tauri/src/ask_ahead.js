// Runs before the page is read, so that the answers to its first two questions are there with it.
// What is refused is asked again by the page, which tells why.
{
  const { invoke } = window.__TAURI_INTERNALS__;
  const start = invoke('get_start');
  const overview = start.then(({ initiativeId }) => initiativeId && invoke('get_overview', { initiativeId }));
  for (const answer of [start, overview]) answer.catch(() => {});
  window.ahead = { start, overview };
}
