import threading


class Plugin:
    def __init__(self, zb):
        self.zb = zb
        self._direction = None
        self._drive_thread = None

    def drive(self, direction):
        def _run():
            try:
                while self._direction:
                    self.zb.set(self._direction)
            finally:
                self.zb.off()
                self._drive_thread = None

        self._direction = direction.lower()
        if not self._drive_thread:  # expect: TW103
            self._drive_thread = threading.Thread(target=_run)
            self._drive_thread.start()

    def stop(self):
        self._direction = None
        if self._drive_thread:
            self._drive_thread.join()
