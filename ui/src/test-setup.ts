import { cleanup } from '@testing-library/svelte';
import { afterEach, beforeAll } from 'vitest';
import { chooseLanguage } from './lib/i18n';

beforeAll(() => chooseLanguage('nl'));
afterEach(() => cleanup());
