import threading
import time


class Mission:
    """What is to be done; whoever has it decides where it runs."""

    def __init__(self, name):
        self.name = name

    def run(self):
        time.sleep(0.2)
        print(self.name, "accomplished")


def main():
    thread = threading.Thread(target=Mission("moon").run)
    thread.start()
    Mission("mars").run()
    thread.join()


main()
