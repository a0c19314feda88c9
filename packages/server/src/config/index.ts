export { readSettings, SETTINGS, type SettingHelp, type Settings } from './settings.ts';
