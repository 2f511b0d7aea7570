import { t } from '$lib/i18n';
import { undecided } from '$lib/live/undecided.svelte';
import { preferences } from '$lib/preferences.svelte';
import { depthParts, NEW, router } from '$lib/router';
import { places } from './places';
import { actWords, undo } from './undo.svelte';

export interface PaletteAction {
  label: string;
  run: () => unknown;
}

/** Places first, then what can be done from anywhere. */
export function paletteActions(hasInitiative: boolean, onKeys: () => void): PaletteAction[] {
  const go: PaletteAction[] = places.map((entry) => ({ label: t('palette-go', { place: t(entry.word) }), run: () => router.go({ place: entry.place }) }));
  const withInitiative: PaletteAction[] = [
    ...depthParts.map((part) => ({ label: t('depth-open', { part: t(`depth-part-${part}`) }), run: () => router.go({ place: 'depth', part }) })),
    { label: t('party-new'), run: () => router.go({ place: 'depth', part: 'interests', id: NEW }) },
    { label: t('method-new'), run: () => router.go({ place: 'depth', part: 'approach', id: NEW }) },
    { label: t('group-new'), run: () => router.go({ place: 'depth', part: 'groups', id: NEW }) },
    { label: t('kindred-new'), run: () => router.go({ place: 'depth', part: 'kindred', id: NEW }) },
    { label: t('neighbour-new'), run: () => router.go({ place: 'neighbours', id: NEW }) },
    { label: t('calls-open'), run: () => router.go({ place: 'network' }) },
    { label: t('organisation-new'), run: () => router.go({ place: 'network', part: 'organisations', id: NEW }) },
    { label: t('talent-new'), run: () => router.go({ place: 'network', part: 'talents', id: NEW }) },
    { label: t('talents-open'), run: () => router.go({ place: 'network', part: 'talents' }) },
    { label: t('interest-open'), run: () => router.go({ place: 'network', part: 'interest' }) },
    { label: t('doubles-open'), run: () => router.go({ place: 'network', part: 'doubles' }) },
    { label: t('support-paper-open'), run: () => router.go({ place: 'support', paper: true }) },
    { label: t('booking-new'), run: () => router.go({ place: 'resources', part: 'free', id: NEW }) },
    { label: t('resource-new'), run: () => router.go({ place: 'resources', part: 'all', id: NEW }) },
    { label: t('calendar-open'), run: () => router.go({ place: 'resources', part: 'calendar' }) },
    { label: t('schemes-open'), run: () => router.go({ place: 'resources', part: 'schemes' }) },
    { label: t('scheme-new'), run: () => router.go({ place: 'resources', part: 'schemes', id: NEW }) },
    { label: t('import-open'), run: () => router.go({ place: 'import' }) },
  ];
  const { undo: last, redo } = undo.state;
  return [
    ...(undecided.fields.length > 0 ? [{ label: t('undecided-choose'), run: undecided.show }] : []),
    ...go,
    ...(hasInitiative ? withInitiative : []),
    ...(last ? [{ label: t('undo-act', { act: actWords(last) }), run: undo.undo }] : []),
    ...(redo ? [{ label: t('redo'), run: undo.redo }] : []),
    { label: t('text-larger'), run: preferences.larger },
    { label: t('text-smaller'), run: preferences.smaller },
    { label: t('keys'), run: onKeys },
  ];
}
