
// Answers the first visible element with role arguments[0] and accessible name arguments[1];
// where none is named so, the first whose name begins so.
const [role, name] = arguments;

function isSeen(element) {
  const isHidden = element.closest('[aria-hidden="true"], [inert]') !== null;
  const drawn = element.closest('select') ?? element; // an option is drawn by its list
  return !isHidden && drawn.checkVisibility({ visibilityProperty: true });
}

const selector = [`[role="${role}"]`, NATIVE[role] ?? []].flat().join(', ');
// What lies behind an open dialog is out of reach.
const reach = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
const own = [...reach.querySelectorAll(selector)].filter(
  (element) => (element.getAttribute('role') ?? role) === role && isSeen(element),
);
const begins = own.filter((element) => nameOf(element, role).startsWith(name));
return begins.find((element) => nameOf(element, role) === name) ?? begins[0] ?? null;
