// Notes for each key the milliseconds until the frame in which the list had changed.
const grid = document.querySelector('[role=grid]');
let pressed = null;
window.keyTimes = [];
addEventListener('keydown', () => (pressed = performance.now()), { capture: true });
new MutationObserver(() => {
  if (pressed === null) return;
  const from = pressed;
  pressed = null;
  requestAnimationFrame(() => window.keyTimes.push(performance.now() - from));
}).observe(grid, { attributes: true, characterData: true, childList: true, subtree: true });
