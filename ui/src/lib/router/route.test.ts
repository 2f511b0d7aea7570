import { expect, it } from 'vitest';
import { href, parseRoute } from './route';

it('leads every address back to itself', () => {
  for (const hash of ['#/overview', '#/overview/m1', '#/overview?at=story', '#/depth/check/council', '#/depth', '#/depth/interests', '#/depth/approach/p1', '#/depth/groups/new', '#/neighbours', '#/neighbours/n1', '#/neighbours/new', '#/doors', '#/doors/r1', '#/doors/r1?street=Dorpsstraat&city=Ons+Dorp&door=k1', '#/support', '#/support/paper', '#/import', '#/team', '#/settings', '#/network', '#/network/organisations/o1', '#/network/talents/new', '#/network/doubles', '#/resources', '#/resources/all', '#/resources/all/r1', '#/resources/calendar', '#/resources/schemes/new']) {
    expect(href(parseRoute(hash))).toBe(hash);
  }
});

it('keeps the words of a search', () => {
  expect(parseRoute(href({ place: 'neighbours', text: 'Lindestraat 12' }))).toEqual({ place: 'neighbours', id: null, text: 'Lindestraat 12' });
});

it('shows the overview for an unknown address', () => {
  expect(parseRoute('#/nowhere/at/all')).toEqual({ place: 'overview', member: null, at: null });
});
