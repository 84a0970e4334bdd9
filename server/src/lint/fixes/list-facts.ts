import { headerFaults, headerReading } from '../../values/judge-header-name';
import { methodFaults, methodReading } from '../../values/judge-method';
import { faultyItems } from './faulty-items';
import { listNames } from './list-reading';

/** The strings of `cors_methods` whose first reported fault is the given one. */
export const faultyMethods = faultyItems('cors_methods', function* (text, withCredentials) {
  for (const fault of methodFaults(text)) {
    if (fault.id === 'method-wildcard' && fault.reason === 'star' && withCredentials())
      yield { id: 'method-wildcard-credentials' } as const;
    yield fault;
  }
});

/** The strings of `cors_headers` whose first reported fault is the given one. */
export const faultyHeaders = faultyItems('cors_headers', function* (text, withCredentials) {
  for (const fault of headerFaults(text)) {
    if (fault.id === 'header-wildcard' && fault.reason === 'star' && withCredentials())
      yield { id: 'header-wildcard-credentials' } as const;
    yield fault;
  }
});

export const methodNames = listNames(methodReading);
export const headerNames = listNames(headerReading);
