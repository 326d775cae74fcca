import threading


class Draft:
    def __init__(self, path):
        self.paper = open(path, "a")
        self.text = "once upon a time"
        self.timer = threading.Timer(5, self._keep)
        self.timer.start()

    def _keep(self):
        self.paper.write(self.text)

    def close(self):
        self.timer.cancel()  # expect: TW217:warning
        self.paper.close()


class Heartbeat:
    def __init__(self, path):
        self.pulse = open(path, "w")
        self._plan()

    def _plan(self):
        self.timer = threading.Timer(1, self._beat)
        self.timer.start()

    def _beat(self):
        self.pulse.write("beat\n")
        self._plan()

    def stop(self):
        self.timer.cancel()  # expect: TW217:warning
        self.pulse.close()


draft = Draft("draft.txt")
heartbeat = Heartbeat("pulse.txt")
input("Enter ends")
draft.close()
heartbeat.stop()
