"""The mistake is the start that two may pass: it is told, and not what may follow."""

import threading
import time

from flask import Flask


class Tracker:
    def __init__(self):
        self.next_id = 0

    def track(self, box):
        self.next_id += 1
        print(box)


class Processor:
    def __init__(self):
        self.running = False
        self.thread = threading.Thread(target=self.tracking)

    def tracking(self):
        while self.running:  # expect: TW108
            self.tracker.track([1, 2])
            time.sleep(0.1)

    def start(self):
        if not self.thread.is_alive():  # expect: TW103:warning
            self.thread = threading.Thread(target=self.tracking)
            self.tracker = Tracker()
            time.sleep(2)
            self.running = True
            self.thread.start()

    def stop(self):
        self.running = False  # expect: TW217


app = Flask(__name__)
processor = Processor()


@app.route("/start")
def start():
    processor.start()
    return "ok"


@app.route("/stop")
def stop():
    processor.stop()
    return "ok"


if __name__ == "__main__":
    app.run(threaded=True)
