import threading
import time

import six


class Leases:
    def __init__(self):
        self._leased = {}
        self._keeper = threading.Thread(target=self._keep, daemon=True)
        self._keeper.start()

    def lease(self, name, until):
        self._leased[name] = until

    def _keep(self):
        while True:
            late = [name for name, until in six.iteritems(self._leased) if until < time.time()]  # expect: TW107
            print(late)
            time.sleep(1)
