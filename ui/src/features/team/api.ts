import type { ComeBackInput } from '$lib/bindings/contract';
import { call } from '$lib/platform';

export type { ApplicantView, BundleReport, DeviceView, ExchangedView, InviteView, JoiningView, QrView, TeamSheetView, TeamView } from '$lib/bindings/contract';

export const getTeam = (initiativeId: string) => call('getTeam', initiativeId);
export const createTeam = (initiativeId: string, name: string) => call('createTeam', initiativeId, name);
export const inviteDevice = (initiativeId: string) => call('inviteDevice', initiativeId);
export const saveInvite = (link: string) => call('saveInvite', link);
export const joinTeam = (link: string, name: string) => call('joinTeam', link, name);
export const saveJoinRequest = (request: string) => call('saveJoinRequest', request);
export const chooseJoinRequest = (initiativeId: string) => call('chooseJoinRequest', initiativeId);
export const acceptDevice = (initiativeId: string, request: string, keepsList: boolean) => call('acceptDevice', initiativeId, request, keepsList);
export const removeDevice = (initiativeId: string, deviceId: string) => call('removeDevice', initiativeId, deviceId);
export const makeTeamSheet = (initiativeId: string) => call('makeTeamSheet', initiativeId);
export const saveSheet = (name: string, text: string) => call('saveSheet', name, text);
export const comeBack = (input: ComeBackInput) => call('comeBack', input);
export const setDeviceRole = (initiativeId: string, deviceId: string, keepsList: boolean) => call('setDeviceRole', initiativeId, deviceId, keepsList);
export const exportBundle = (initiativeId: string) => call('exportBundle', initiativeId);
export const importBundle = () => call('importBundle');

export const getServer = (initiativeId: string) => call('getServer', initiativeId);
export const connectServer = (initiativeId: string, address: string, enrolmentCode: string) => call('connectServer', initiativeId, address, enrolmentCode);
export const syncNow = (initiativeId: string) => call('syncNow', initiativeId);
export const listWaiting = (initiativeId: string) => call('listWaiting', initiativeId);
