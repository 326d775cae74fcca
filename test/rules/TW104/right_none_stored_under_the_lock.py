"""The thread asks under the lock, has a name of its own for the process, or is ready for None."""

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
        process = subprocess.Popen(["rtl_power"], stdout=subprocess.PIPE)
        with self.lock:
            self.process = process
        self.alive.set()
        while self.alive.is_set():
            print(process.stdout.readline())


class Forgiving(Power):
    def run(self):
        with self.lock:
            self.process = subprocess.Popen(["rtl_power"], stdout=subprocess.PIPE)
        self.alive.set()
        while self.alive.is_set():
            try:
                print(self.process.stdout.readline())
            except AttributeError:
                break


class Joining(Power):
    def stop(self):
        self.alive.clear()
        self.join()
        with self.lock:
            self.process = None

    def run(self):
        with self.lock:
            self.process = subprocess.Popen(["rtl_power"], stdout=subprocess.PIPE)
        self.alive.set()
        print(self.process.stdout.readline())


for kind in (Power, Forgiving, Joining):
    power = kind()
    power.start()
    power.alive.wait()
    input("Enter ends it.")
    power.stop()
