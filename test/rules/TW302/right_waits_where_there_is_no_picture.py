"""Without a picture each round waits for the camera's next one, which it puts there itself."""

import queue
import threading

pictures = queue.Queue()


class Describer:
    def __init__(self):
        self.running = True
        self.picture = None

    def describe(self):
        while self.running:
            if self.picture is None:
                self.picture = pictures.get()
                continue
            print(len(self.picture))
            self.picture = None


describer = Describer()
thread = threading.Thread(target=describer.describe)
thread.start()
for size in range(3):
    pictures.put(bytes(size))
describer.running = False
pictures.put(b"")
thread.join()
