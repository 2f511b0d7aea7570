// Roles and accessible names, as assistive technology knows them. Other scripts stand on this one.
const NATIVE = {
  button: 'button, summary, input[type=button], input[type=submit], input[type=reset]',
  cell: 'td',
  checkbox: 'input[type=checkbox]',
  columnheader: 'th',
  combobox: 'select, input[list]',
  dialog: 'dialog[open]',
  heading: 'h1, h2, h3, h4, h5, h6',
  img: 'img',
  link: 'a[href]',
  listitem: 'li',
  main: 'main',
  navigation: 'nav',
  option: 'option',
  radio: 'input[type=radio]',
  row: 'tr',
  searchbox: 'input[type=search]',
  status: 'output',
  table: 'table',
  textbox:
    'textarea, input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=url], input[type=password], input[type=search], input[type=date], input[type=number]',
};

// Roles whose content is their name; a field's content is its value.
const NAMED_BY_CONTENT =
  'button cell checkbox columnheader heading link listitem menuitem menuitemradio option radio row switch tab'.split(' ');

const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim();

function roleOf(element) {
  const native = Object.keys(NATIVE).find((role) => element.matches(NATIVE[role]));
  return element.getAttribute('role') ?? native ?? element.tagName.toLowerCase();
}

function nameOf(element, role) {
  const references = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
  const labels = references.map((id) => document.getElementById(id)).concat(...(element.labels ?? []));
  return (
    tidy(element.getAttribute('aria-label')) ||
    tidy(labels.map((label) => label?.innerText).join(' ')) ||
    tidy(element.getAttribute('alt')) ||
    tidy(contentOf(element, role)) ||
    tidy(element.getAttribute('title')) ||
    tidy(element.getAttribute('placeholder'))
  );
}

function contentOf(element, role) {
  if (!NAMED_BY_CONTENT.includes(role)) return '';
  return element instanceof HTMLInputElement ? element.value : element.innerText;
}
