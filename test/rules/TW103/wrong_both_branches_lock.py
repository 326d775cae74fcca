"""Each platform has methods of its own, and on each the class promises by its lock that several threads come to it."""

import os
import threading


class Process:
    def __init__(self, handle):
        self._handle = handle
        self._lock = threading.Lock()
        self.returncode = None

    def reset(self):
        with self._lock:
            self.returncode = None

    if os.name == "nt":

        def poll(self):
            if self.returncode is None:  # expect: TW103
                self.returncode = self._handle.code()
            return self.returncode

    else:

        def poll(self):
            with self._lock:
                if self.returncode is None:
                    self.returncode = os.waitpid(self._handle, 0)[1]
            return self.returncode
