import app from '$locales/en/app.ftl?raw';
import errors from '$locales/en/errors.ftl?raw';
import welcome from '$locales/en/welcome.ftl?raw';
import overview from '$locales/en/overview.ftl?raw';
import neighbours from '$locales/en/neighbours.ftl?raw';
import importing from '$locales/en/import.ftl?raw';
import settings from '$locales/en/settings.ftl?raw';

export default [app, errors, welcome, overview, neighbours, importing, settings];
