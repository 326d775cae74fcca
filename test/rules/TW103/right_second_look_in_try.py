"""The second look under the lock comes before anything that may raise: the handler stands behind it, too."""

import os
import threading

class Process:
    def __init__(self, pid):
        self.pid = pid
        self._lock = threading.Lock()
        self.returncode = None

    def poll(self):
        if self.returncode is None:
            if not self._lock.acquire(False):
                return None
            try:
                if self.returncode is not None:
                    return self.returncode
                pid, sts = os.waitpid(self.pid, 1)
                if pid == self.pid:
                    self.returncode = sts
            except OSError as e:
                self.returncode = 3
            finally:
                self._lock.release()
        return self.returncode

