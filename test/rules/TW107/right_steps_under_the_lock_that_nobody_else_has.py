import threading

import events


class Imager:
    def __init__(self):
        self.cameras = set()
        self._lock = threading.Lock()
        events.subscribe("camera", self.enable)

    def _expose(self):
        for camera in self.cameras:
            camera.expose()

    def enable(self, camera):
        with self._lock:
            self.cameras.add(camera)
            self._expose()
