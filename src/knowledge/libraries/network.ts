/** Libraries that speak to other machines. */

import type { Library } from '../library.js';

export const requests: Library = {
  name: 'Requests',
  source: 'https://requests.readthedocs.io/en/latest/api/',
  effects: {
    slow: 'requests.get requests.post requests.put requests.patch requests.delete requests.head requests.options requests.request requests.Session',
    hold: 'requests.Request requests.codes requests.exceptions',
  },
};
