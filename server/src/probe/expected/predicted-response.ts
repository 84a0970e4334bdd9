import type { PredictedResponse } from '../../config/effective/predict';
import type { CorsResponse } from '../../cors/request';

/** A prediction in the form of a network response, so it can be judged and sent like one. */
export const toCorsResponse = ({ status, headers }: PredictedResponse): CorsResponse => ({
  status,
  headers: headers.map(({ name, value }) => [name, value]),
});
