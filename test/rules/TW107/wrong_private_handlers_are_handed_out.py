import threading

import events


class Imager:
    def __init__(self):
        self.cameras = set()
        self._lock = threading.Lock()
        events.subscribe("camera enable", self._on_enable)
        events.subscribe("exposure", self.expose)

    def expose(self):
        for camera in self.cameras:  # expect: TW107
            camera.expose()

    def _on_enable(self, camera):
        with self._lock:
            self.cameras.add(camera)
