import app from '$locales/en/app.ftl?raw';
import overview from '$locales/en/overview.ftl?raw';
import neighbours from '$locales/en/neighbours.ftl?raw';
import errors from '$locales/en/errors.ftl?raw';
import network from '$locales/en/network.ftl?raw';
import importing from '$locales/en/import.ftl?raw';
import resources from '$locales/en/resources.ftl?raw';
import register from '$locales/en/register.ftl?raw';
import checklist from '$locales/en/checklist.ftl?raw';
import depth from '$locales/en/depth.ftl?raw';
import documents from '$locales/en/documents.ftl?raw';
import help from '$locales/en/help.ftl?raw';
import settings from '$locales/en/settings.ftl?raw';
import team from '$locales/en/team.ftl?raw';
import bookings from '$locales/en/bookings.ftl?raw';
import welcome from '$locales/en/welcome.ftl?raw';
import doors from '$locales/en/doors.ftl?raw';
import support from '$locales/en/support.ftl?raw';

// As they are needed, the first screen first.
export default [app, overview, checklist, depth, neighbours, errors, importing, network, settings, register, team, welcome, bookings, support, doors, resources, help, documents];
