// Keeps the page painting for a moment: WebKitGTK takes its picture with the next paint, and a
// page at rest has none.
const dot = document.body.appendChild(document.createElement('div'));
dot.style.cssText = 'position:fixed;inset:auto 0 0 auto;width:1px;height:1px';
let odd = false;
const beat = setInterval(() => {
  odd = !odd;
  dot.style.background = odd ? '#00000001' : '#00000002';
}, 20);
setTimeout(() => {
  clearInterval(beat);
  dot.remove();
}, 1000);
