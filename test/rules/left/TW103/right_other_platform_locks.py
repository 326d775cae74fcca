"""The lock is taken by methods of one platform: what those of the other do is not promised to several threads."""

import os
import threading

if os.name == "nt":
    import _winapi


class Process:
    def __init__(self, handle):
        self._handle = handle
        self._waitpid_lock = threading.Lock()
        self.returncode = None

    if os.name == "nt":

        def poll(self):
            if self.returncode is None:
                self.returncode = _winapi.GetExitCodeProcess(self._handle)
            return self.returncode

    else:

        def poll(self):
            with self._waitpid_lock:
                if self.returncode is None:
                    self.returncode = os.waitpid(self._handle, 0)[1]
            return self.returncode
