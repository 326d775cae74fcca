"""The function hangs on the thread object, and its `run()` calls it."""
import threading


class Worker(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.check = None

    def run(self):
        self.check()


def main():
    for number in range(3):
        def check():  # expect: TW106
            print(number)

        worker = Worker()
        worker.check = check
        worker.start()


main()
