import threading
import time


class Crew:
    def __init__(self):
        self.tools = {}
        self._threads = []

    def is_finished(self):
        for thread in self._threads:
            if thread.is_alive():
                return False
        return True

    def begin(self):
        self.tools.clear()
        self.tools["saw"] = 1
        self.tools["file"] = 2
        self._threads = [threading.Thread(target=self.work) for _ in range(4)]
        for thread in self._threads:
            thread.start()

    def work(self):
        for name in self.tools:  # expect: TW107
            print(open(name).read())


def main():
    crew = Crew()
    for _ in range(3):
        crew.begin()
        if not crew.is_finished():
            time.sleep(0.1)


if __name__ == "__main__":
    main()
