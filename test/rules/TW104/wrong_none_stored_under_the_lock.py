"""stop() takes the process away under the lock, and the thread that has begun it reads its output without."""

import subprocess
import threading


class Power(threading.Thread):
    def __init__(self):
        super().__init__()
        self.alive = threading.Event()
        self.process = None
        self.lock = threading.Lock()

    def stop(self):
        self.alive.clear()
        with self.lock:
            if self.process:
                self.process.terminate()
                self.process = None
        self.join()

    def run(self):
        with self.lock:
            self.process = subprocess.Popen(["rtl_power"], stdout=subprocess.PIPE)
        self.alive.set()
        while self.alive.is_set():
            print(self.process.stdout.readline())  # expect: TW104:warning


power = Power()
power.start()
power.alive.wait()
input("Enter ends it.")
power.stop()
