"""What stop() puts is work like any other: nothing ends the thread."""

import queue
import threading


class Writer:
    def __init__(self):
        self.jobs = queue.Queue()
        threading.Thread(target=self.run, daemon=True).start()  # expect: TW207

    def run(self):
        while True:
            with open("log.txt", "a") as out:
                out.write(self.jobs.get())

    def stop(self):
        self.jobs.put("bye")  # expect: TW217
