import { headerReading, judgeHeaderName } from '../../values/judge-header-name';
import { judgeMethod, methodReading } from '../../values/judge-method';
import { faultyItems } from './faulty-items';
import { listNames } from './list-reading';

/** The strings of `cors_methods` whose first fault is the one asked for. */
export const faultyMethods = faultyItems('cors_methods', judgeMethod);
/** The strings of `cors_headers` whose first fault is the one asked for. */
export const faultyHeaders = faultyItems('cors_headers', judgeHeaderName);

export const methodNames = listNames(methodReading);
export const headerNames = listNames(headerReading);
