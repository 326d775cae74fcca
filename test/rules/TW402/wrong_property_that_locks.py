import os
import threading


class Drive(object):
    def __init__(self, path):
        self._lock = threading.Lock()
        self._path = path
        self._disk_type = None

    @property
    def path(self):
        with self._lock:
            return self._path

    def needs_monitoring(self):
        with self._lock:
            return self.disk_type == "block"  # expect: TW402

    @property
    def disk_type(self):
        if self._disk_type is None:
            if not os.path.exists(self.path):
                self._disk_type = "file"
        return self._disk_type


class Vm(object):
    def __init__(self):
        self._jobs_lock = threading.Lock()
        self._jobs = {}

    def hotplug(self, path):
        drive = Drive(path)
        self.attach(drive)

    def has_jobs(self):
        with self._jobs_lock:
            return bool(self._jobs)
