/** What makes names that nothing else has. */

import type { Library } from '../library.js';

export const uuid: Library = {
  name: 'uuid',
  source: 'https://docs.python.org/3/library/uuid.html',
  functions: { 'makes a nonce': 'uuid.uuid1 uuid.uuid4' },
};

export const secrets: Library = {
  name: 'secrets',
  source: 'https://docs.python.org/3/library/secrets.html',
  functions: { 'makes a nonce': 'secrets.token_bytes secrets.token_hex secrets.token_urlsafe' },
};
