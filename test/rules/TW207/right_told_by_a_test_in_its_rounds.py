import threading
import time


class Recorder:
    def __init__(self, path, sensor):
        self.path = path
        self.sensor = sensor
        self.closing = False

    def begin(self):
        threading.Thread(target=self.record, daemon=True).start()

    def record(self):
        with open(self.path, "w") as out:
            while True:  # expect: TW108
                out.write(self.sensor.read())
                if self.closing:
                    return
                time.sleep(1)

    def close(self):
        self.closing = True  # expect: TW217
        self.sensor.close()
