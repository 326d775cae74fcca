"""Whoever starts it finds it off, and leaves it on until the thread has said that it is gone: one runs at a time."""

import concurrent.futures
import queue
import time

gone = queue.Queue()
over = queue.Queue()


class Serial:
    def __init__(self):
        self.position = 0

    def connect(self):
        while over.empty():
            time.sleep(0.01)
            self.step()
        gone.put("gone")

    def step(self):
        self.position += 1  # expect: TW102:hint


class Screen:
    def __init__(self, window):
        self.off, self.on, self.ending = range(3)
        self.window = window
        self.serial = Serial()
        self.state = self.off
        self.pool = concurrent.futures.ThreadPoolExecutor(max_workers=3)

    def on_button(self):
        if self.state == self.off:
            self.future = self.pool.submit(self.serial.connect)
            self.state = self.on
        elif self.state == self.on:
            over.put(True)
            self.state = self.ending

    def on_gone(self):
        self.future.result()
        self.state = self.off

    def run(self):
        while True:
            event = self.window.read()
            if event == "button":
                self.on_button()
            elif event == "gone":
                self.on_gone()
            else:
                break
        self.pool.shutdown()


def main(window):
    Screen(window).run()
