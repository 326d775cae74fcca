import threading
import pickle


class Backups:
    def __init__(self):
        self.thread = None
        self.backup = None

    def __save(self, data):
        with open('x', 'wb') as handle:
            pickle.dump(data, handle)
        self.thread = None

    def save(self, info):
        if self.thread is None:
            data = info, 1
            self.thread = threading.Thread(target=self.__save, args=(data,), name='Backup')
            self.thread.start()


class Window:
    def __init__(self):
        self.backups = Backups()

    def on_event(self, info):
        self.backups.save(info)


def main():
    window = Window()
    while True:
        window.on_event(input())


main()
