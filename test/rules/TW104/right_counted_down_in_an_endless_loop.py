import threading
import time


class Crew:
    def __init__(self, size):
        self.lock = threading.Lock()
        self.left = size
        self.done = 0

    def work(self):
        with self.lock:
            self.done += 1
            self.left -= 1

    def wait(self):
        while True:  # expect: TW302
            with self.lock:
                if self.left == 0:
                    break
            time.sleep(0.01)


crew = Crew(3)
for _ in range(3):
    threading.Thread(target=crew.work).start()
crew.wait()
crew.done += 1
print(crew.done)
