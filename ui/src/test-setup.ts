import { cleanup, configure } from '@testing-library/svelte';
import { afterEach, beforeAll } from 'vitest';
import { chooseLanguage } from './lib/i18n';

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 20_000 });

beforeAll(() => chooseLanguage('nl'));
afterEach(() => cleanup());
