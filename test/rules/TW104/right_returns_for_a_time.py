"""What the clock hands over is a string, so its thread leaves before it comes to what the main thread uses."""

import threading
import time


class Clock:
    def __init__(self, zone, functions):
        self.zone = zone
        self.functions = functions

    def start(self):
        threading.Thread(target=self.tick, daemon=True).start()

    def tick(self):
        while True:
            time.sleep(1)
            for function in self.functions:
                threading.Thread(target=function, args=(self.zone.strftime("%H:%M"),), daemon=True).start()


class StatusBar:
    def __init__(self, zone):
        self.zone = zone
        self.lock = threading.Lock()
        self.shown = ""
        self.hinted = False

    def start(self):
        Clock(self.zone, (self.write_time,)).start()

    def write_time(self, now):
        self.write(-1, now=now)

    def write(self, level, text=None, now=None):
        with self.lock:
            if now is not None:
                self.shown = now
                print(self.shown)
                return
            if self.hinted:
                print(level, text, "press ? for help")
                self.hinted = False
            else:
                self.hinted = True


class App:
    def __init__(self, zone):
        self.bar = StatusBar(zone)

    def run(self):
        self.bar.start()
        while True:
            self.bar.write(0, input())
            self.bar.hinted = False


def main(zone):
    app = App(zone)
    app.run()


if __name__ == "__main__":
    main(input())
