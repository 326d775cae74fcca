import queue
import threading


class Handler:
    def __init__(self):
        self.queue = queue.Queue()
        self.thread = threading.Thread(target=self.run)
        self.is_active = True

    def start(self):
        self.thread.start()

    def run(self):
        while self.is_active:  # expect: TW302
            if self.queue.empty() is not True:
                print(self.queue.get())
            if self.queue.empty() == False:
                print(self.queue.get())

    def found(self, name):
        self.queue.put(name)


handler = Handler()
handler.start()
handler.found(input())
handler.thread.join()
