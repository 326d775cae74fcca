import threading
import time


class Recorder:
    def __init__(self, path, sensor):
        self.path = path
        self.sensor = sensor
        self.loud = False

    def begin(self):
        threading.Thread(target=self.record, daemon=True).start()  # expect: TW207

    def record(self):
        with open(self.path, "w") as out:
            while True:
                out.write(self.sensor.read())
                if self.loud:
                    print("recorded")
                time.sleep(1)

    def speak(self):
        self.loud = True
