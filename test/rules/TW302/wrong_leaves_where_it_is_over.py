"""To ask first whether it is over makes no empty round longer."""

import asyncio
import queue
import threading
import time


class Capturer:
    def __init__(self, source, q):
        self.q = q
        self.stop_event = threading.Event()

    def get_video(self):
        while not self.stop_event.is_set():
            self.q.put(b"frame")
            time.sleep(0.04)

    def stop(self):
        self.stop_event.set()


class Stream:
    def __init__(self):
        self.frames = queue.Queue()
        self.capture = Capturer("cam", self.frames)
        self.thread = threading.Thread(target=self.capture.get_video)
        self.thread.start()
        self.running = True
        self.count = 0

    def stop(self):
        self.running = False  # expect: TW217:information
        if self.thread.is_alive():
            self.capture.stop()
            self.thread.join(timeout=2)

    async def _put(self, frame):
        print(len(frame))

    def run(self):
        loop = asyncio.new_event_loop()
        while self.running:  # expect: TW302
            if self.capture.stop_event.is_set():
                break
            if not self.frames.empty():
                self.count += 1
                frame = self.frames.get()
                if frame is not None:
                    loop.run_until_complete(self._put(frame))
        loop.close()


s = Stream()
threading.Thread(target=s.run, daemon=True).start()
time.sleep(5)
s.stop()
