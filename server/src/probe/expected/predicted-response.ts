import type { PredictedResponse } from '../../config/effective/predict';
import type { CorsResponse } from '../../cors/request';

/** A prediction as a network response, so it is judged and sent like one. */
export const toCorsResponse = ({ status, headers }: PredictedResponse): CorsResponse => ({
  status,
  headers: headers.map(({ name, value }) => [name, value]),
});
