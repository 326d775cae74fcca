import threading


class Encoder:
    def __init__(self, camera, kind):
        self.camera = camera
        self.port = None
        try:
            self._prepare(kind)
        except ValueError:
            self.stop()
            raise

    def _prepare(self, kind):
        if kind not in ("h264", "mjpeg"):
            raise ValueError(kind)

    @property
    def active(self):
        return self.port is not None

    def start(self):
        with self.camera.lock:
            self.port = object()

    def stop(self):
        if self.active:
            with self.camera.lock:
                self.camera.stopped()
        self.port = None


class Camera:
    def __init__(self):
        self.lock = threading.Lock()

    def stopped(self):
        print("stopped")

    def record(self, kind):
        with self.lock:
            encoder = Encoder(self, kind)
        encoder.start()


Camera().record("h264")
