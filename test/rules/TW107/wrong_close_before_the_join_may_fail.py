import socket
import threading
import time


class Monitor:
    def __init__(self):
        self.link = socket.socket()
        self.quit = threading.Event()
        self.decks = {}
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def stop(self):
        self.quit.set()
        try:
            self.link.shutdown(socket.SHUT_RDWR)
            self.thread.join()
        except OSError:
            pass
        for deck in self.decks:  # expect: TW107
            print('gone', deck)

    def run(self):
        while not self.quit.is_set():
            self.decks[time.time()] = 'a deck'
            time.sleep(1)


monitor = Monitor()
input()
monitor.stop()
