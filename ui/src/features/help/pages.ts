import { marked } from 'marked';

/** The pages of the handbook, in the order in which a newcomer needs them. */
export const PAGES = ['first-evening', 'initiative', 'doors', 'network', 'resources', 'together', 'privacy', 'lost-laptop', 'trouble'] as const;
export type PageName = (typeof PAGES)[number];

type HandbookLanguage = 'nl' | 'en';

export interface HandbookPage {
  name: PageName;
  title: string;
  html: string;
}

const files = {
  nl: import.meta.glob<string>('../../../../docs/handbook/nl/*.md', { query: '?raw', import: 'default' }),
  en: import.meta.glob<string>('../../../../docs/handbook/en/*.md', { query: '?raw', import: 'default' }),
};

/** All of them: they are short, and their titles are the list. */
export const readHandbook = (language: HandbookLanguage): Promise<HandbookPage[]> => Promise.all(PAGES.map((name) => read(language, name)));

async function read(language: HandbookLanguage, name: PageName): Promise<HandbookPage> {
  const load = files[language][`../../../../docs/handbook/${language}/${name}.md`];
  if (!load) throw new Error(`no page ${name} in ${language}`);
  const [title = '', ...rest] = (await load()).split('\n');
  const tokens = marked.lexer(rest.join('\n'));
  // The place has the first heading of the window and the page the second.
  marked.walkTokens(tokens, (token) => {
    if (token.type === 'heading') token.depth += 1;
  });
  return { name, title: title.replace(/^# /, ''), html: marked.parser(tokens) };
}
