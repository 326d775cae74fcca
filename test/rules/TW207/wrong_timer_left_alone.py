"""Nobody takes back the timer: the end of the program may come while it saves."""
import threading


class Log:
    def __init__(self, path):
        self.path = path
        self.timer = threading.Timer(10, self.save)  # expect: TW207
        self.timer.daemon = True
        self.timer.start()

    def save(self):
        with open(self.path, 'w') as file:
            file.write('saved')


log = Log('log.txt')
input()
