import threading
import time


class Monitor:
    def __init__(self):
        self.quit = threading.Event()
        self.decks = {}
        self.thread = None

    def start(self):
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def stop(self):
        self.quit.set()
        try:
            self.thread.join()
        except RuntimeError:
            pass
        for deck in self.decks:
            print('gone', deck)

    def run(self):
        while not self.quit.is_set():
            self.decks[time.time()] = 'a deck'
            time.sleep(1)


monitor = Monitor()
monitor.start()
input()
monitor.stop()
