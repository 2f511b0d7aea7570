import app from '$locales/nl/app.ftl?raw';
import overview from '$locales/nl/overview.ftl?raw';
import neighbours from '$locales/nl/neighbours.ftl?raw';
import errors from '$locales/nl/errors.ftl?raw';
import network from '$locales/nl/network.ftl?raw';
import importing from '$locales/nl/import.ftl?raw';
import resources from '$locales/nl/resources.ftl?raw';
import register from '$locales/nl/register.ftl?raw';
import checklist from '$locales/nl/checklist.ftl?raw';
import depth from '$locales/nl/depth.ftl?raw';
import documents from '$locales/nl/documents.ftl?raw';
import help from '$locales/nl/help.ftl?raw';
import settings from '$locales/nl/settings.ftl?raw';
import team from '$locales/nl/team.ftl?raw';
import bookings from '$locales/nl/bookings.ftl?raw';
import welcome from '$locales/nl/welcome.ftl?raw';
import doors from '$locales/nl/doors.ftl?raw';
import support from '$locales/nl/support.ftl?raw';

// As they are needed, the first screen first.
export default [app, overview, checklist, depth, neighbours, errors, importing, network, settings, register, team, welcome, bookings, support, doors, resources, help, documents];
