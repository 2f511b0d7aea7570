// Answers everything that asks to be scrolled sideways, or sticks out of the window unseen.
const found = [];
const page = document.scrollingElement;
if (page.scrollWidth > innerWidth) found.push(`page ${page.scrollWidth}>${innerWidth}`);
for (const element of document.querySelectorAll('body *')) {
  const style = getComputedStyle(element);
  const what = `${element.tagName.toLowerCase()}.${element.className}`;
  if (/auto|scroll/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
    found.push(`${what} ${element.scrollWidth}>${element.clientWidth}`);
  const box = element.getBoundingClientRect();
  const isDrawn = box.width > 0 && style.visibility !== 'hidden' && style.position !== 'absolute';
  if (isDrawn && box.right > innerWidth + 1 && !element.closest('svg, .unseen, .twin, [aria-hidden=true]'))
    found.push(`${what} ends at ${Math.round(box.right)}`);
}
return [...new Set(found)].slice(0, 4);
