import type { PredictedResponse } from '../config/predict';
import type { CorsResponse } from '../cors/request';

/** A prediction in the shape of an answer from the network, so that it is judged and sent like one. */
export const predictedAnswer = ({ status, headers }: PredictedResponse): CorsResponse => ({
  status,
  headers: headers.map(({ name, value }) => [name, value]),
});
