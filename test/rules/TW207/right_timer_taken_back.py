"""Whoever closes the log takes back the timer that saves it, and saves it once more."""
import threading


class Log:
    def __init__(self, path):
        self.path = path
        self.lines = []
        self.timer = threading.Timer(10, self.save)
        self.timer.daemon = True
        self.timer.start()

    def save(self):
        with open(self.path, 'w') as file:
            file.write('saved')

    def close(self):
        self.timer.cancel()


log = Log('log.txt')
input()
log.close()
